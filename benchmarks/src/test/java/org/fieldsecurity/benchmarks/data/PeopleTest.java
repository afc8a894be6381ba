package org.fieldsecurity.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final People PEOPLE = new People(5_000, 10_000);

    @Test
    void everybodyHasAnIdOfTheirOwnInTheFormOfUuidVersion7() {
        assertThat(IntStream.range(0, PEOPLE.all()).mapToObj(PEOPLE::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void theFirstAreTheDemoUsers() {
        assertThat(PEOPLE.id(2))
                .isEqualTo(People.COORDINATOR)
                .isEqualTo(UUID.fromString("01890000-0000-7000-8000-000000000003"));
        assertThat(PEOPLE.id(17))
                .isEqualTo(People.TRAVELLER)
                .isEqualTo(UUID.fromString("01890000-0000-7000-8000-000000000018"));
    }

    @Test
    void pickingGoesRoundEverybody() {
        assertThat(IntStream.range(0, PEOPLE.personnel()).mapToObj(PEOPLE::picked))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTravellerIsNeverHerOwnColleague() {
        assertThat(IntStream.range(0, PEOPLE.personnel()).mapToObj(PEOPLE::colleague))
                .doesNotContain(People.TRAVELLER);
    }

    @Test
    void questionsByTheMillionStillFindSomebody() {
        assertThat(PEOPLE.picked(Integer.MAX_VALUE)).isNotNull();
        assertThat(PEOPLE.colleague(Integer.MAX_VALUE)).isNotNull();
    }

    @Test
    void eachDependantBelongsToAMemberOfPersonnel() {
        assertThat(IntStream.range(PEOPLE.personnel(), PEOPLE.all()).map(PEOPLE::dependantOf))
                .allMatch(staff -> staff >= 0 && staff < PEOPLE.personnel());
        assertThat(IntStream.range(0, PEOPLE.personnel()).map(PEOPLE::dependantOf))
                .containsOnly(-1);
    }

    @Test
    void fewerThanTheDemoUsersAreRefused() {
        assertThatThrownBy(() -> new People(19, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowForCopyHasItsSpecialCharactersMarked() {
        assertThat(Copy.line(Copy.row("a\tb", null, "c\\d\ne", 1))).isEqualTo("a\\tb\t\\N\tc\\\\d\\ne\t1");
    }
}
