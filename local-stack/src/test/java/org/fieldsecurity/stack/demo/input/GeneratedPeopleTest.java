package org.fieldsecurity.stack.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.stack.demo.input.NewPerson.Category;
import org.junit.jupiter.api.Test;

class GeneratedPeopleTest {

    private final Places places = TestPlaces.all();
    private final List<Household> people = GeneratedPeople.at(places);
    private final Set<String> familyStations = places.dutyStations().stream()
            .filter(Places.DutyStation::family)
            .map(Places.DutyStation::locode)
            .collect(Collectors.toSet());

    @Test
    void the_same_places_always_give_the_same_people() {
        assertThat(GeneratedPeople.at(TestPlaces.all())).isEqualTo(people);
    }

    @Test
    void there_are_as_many_as_promised() {
        assertThat(people).hasSize(5_000);
        assertThat(dependants()).hasSizeBetween(2_300, 2_700);
    }

    @Test
    void every_id_is_unique_and_has_the_form_of_version_7() {
        var ids = Stream.concat(
                        people.stream().map(household -> household.person().id()),
                        dependants().stream().map(NewDependant::id))
                .toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void every_duty_station_and_organization_has_people() {
        assertThat(people.stream().map(household -> household.person().dutyStation()))
                .containsAll(places.dutyStations().stream()
                        .map(Places.DutyStation::locode)
                        .toList());
        assertThat(people.stream().map(household -> household.person().organization()))
                .containsOnly("UNDP", "UNICEF", "WFP")
                .contains("UNDP", "UNICEF", "WFP");
        assertThat(people.stream().map(household -> household.person().category()))
                .contains(Category.values());
    }

    @Test
    void employee_numbers_are_unique() {
        assertThat(people.stream().map(household -> household.person().employeeNumber()))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_family_lives_at_a_non_family_duty_station() {
        assertThat(dependants()).allMatch(dependant -> familyStations.contains(dependant.dutyStation()));
    }

    @Test
    void families_live_with_the_staff_member_where_they_may() {
        var together = people.stream()
                .filter(household -> familyStations.contains(household.person().dutyStation()));
        assertThat(together).allSatisfy(household -> assertThat(household.dependants())
                .allMatch(dependant ->
                        dependant.dutyStation().equals(household.person().dutyStation())));
        var apart = people.stream()
                .filter(household -> !familyStations.contains(household.person().dutyStation()));
        assertThat(apart.flatMap(household -> household.dependants().stream())).isNotEmpty();
    }

    @Test
    void names_come_in_many_scripts() {
        var scripts = people.stream()
                .map(household -> household.person().familyName().codePointAt(0))
                .map(Character.UnicodeScript::of)
                .collect(Collectors.toSet());

        assertThat(scripts)
                .contains(
                        Character.UnicodeScript.LATIN,
                        Character.UnicodeScript.ARABIC,
                        Character.UnicodeScript.HAN,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.ETHIOPIC,
                        Character.UnicodeScript.DEVANAGARI,
                        Character.UnicodeScript.HANGUL)
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void each_country_without_a_demo_user_gets_its_own_official() {
        var officials = GeneratedPeople.officials(places, people, List.of("KE", "CD", "CH"));

        assertThat(officials).hasSize(places.countries().size() - 3).doesNotContainKeys("KE", "CD", "CH");
        assertThat(officials.values().stream().map(NewPerson::id)).doesNotHaveDuplicates();
        assertThat(officials)
                .extractingByKey("SO")
                .extracting(NewPerson::dutyStation)
                .asString()
                .startsWith("SO");
        assertThat(officials.values())
                .allSatisfy(person -> assertThat(person.category()).isEqualTo(Category.INTERNATIONAL_STAFF));
    }

    @Test
    void an_id_follows_from_its_name() {
        assertThat(DemoIds.of(7, "person/1008"))
                .isEqualTo(DemoIds.of(7, "person/1008"))
                .isNotEqualTo(DemoIds.of(7, "person/1009"))
                .isLessThan(DemoIds.of(8, "person/1008"));
        assertThat(DemoIds.of(0, "x")).isGreaterThan(UUID.fromString("01890000-0000-7000-8000-000000000020"));
    }

    private List<NewDependant> dependants() {
        return people.stream()
                .flatMap(household -> household.dependants().stream())
                .toList();
    }
}
