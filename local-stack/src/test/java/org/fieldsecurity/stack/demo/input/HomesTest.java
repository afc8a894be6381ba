package org.fieldsecurity.stack.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomesTest {

    private final List<Household> people = GeneratedPeople.at(TestPlaces.all());
    private final List<NewPerson> neighbours = Homes.neighbours(people);
    private final List<Homes.Move> moves = Homes.of(neighbours);

    @Test
    void everybody_in_goma_has_one_home_up_to_a_bound() {
        assertThat(neighbours)
                .hasSizeBetween(10, Homes.MOST)
                .allMatch(person -> person.dutyStation().equals("CDGOM"))
                .extracting(NewPerson::id)
                .contains(DemoPeople.id("so-goma"), DemoPeople.id("warden"))
                .containsAll(Homes.wardens(people).stream().map(NewPerson::id).toList());
        assertThat(moves.stream().map(move -> move.home().residents().getFirst()))
                .containsExactlyElementsOf(
                        neighbours.stream().map(NewPerson::id).toList());
        assertThat(moves.stream().map(move -> move.home().address())).doesNotHaveDuplicates();
    }

    @Test
    void homes_lie_in_every_zone_and_some_in_none() {
        assertThat(moves.stream().map(move -> zone(move.home())))
                .contains(Zones.HIMBI, Zones.VOLCANS, Zones.KATINDO, "none")
                .filteredOn("none"::equals)
                .hasSizeBetween(2, moves.size() / 4);
    }

    /** In short what the personnel service does: positions within the rectangles, else words of the address. */
    private static String zone(NewHome home) {
        var north = home.latitude();
        var east = home.longitude();
        if (north != null && east != null) {
            assertThat(north).isStrictlyBetween(-1.69, -1.67);
            return east < 29.22 ? Zones.HIMBI : Zones.VOLCANS;
        }
        return home.address().contains("Himbi")
                ? Zones.HIMBI
                : home.address().contains("Katindo") ? Zones.KATINDO : "none";
    }
}
