package org.fieldsecurity.stack.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppointmentsTest {

    private final Places places = TestPlaces.all();
    private final List<Household> people = GeneratedPeople.at(places);
    private final List<Appointments.Act> acts = Appointments.acts(
            GeneratedPeople.officials(places, people, Appointments.countriesOfDemoUsers()), Homes.wardens(people));

    @Test
    void each_country_gets_exactly_one_designated_official() {
        assertThat(acts.stream()
                        .map(Appointments.Act::appointment)
                        .filter(appointment -> appointment.office().equals("DESIGNATED_OFFICIAL"))
                        .map(NewAppointment::scope))
                .containsExactlyInAnyOrderElementsOf(places.countries().stream()
                        .map(code -> "country:" + code)
                        .toList());
    }

    @Test
    void whoever_appoints_was_appointed_before() {
        assertThat(acts).allSatisfy(act -> assertThat(acts.subList(0, acts.indexOf(act)))
                .satisfiesAnyOf(before -> assertThat(act.by()).isEqualTo("administrator"), before -> assertThat(before)
                        .anyMatch(earlier -> earlier.appointment().holder().equals(DemoPeople.id(act.by())))));
    }

    @Test
    void every_demo_user_with_an_office_in_their_name_holds_one() {
        assertThat(acts.stream().map(act -> act.appointment().holder()))
                .contains(
                        DemoPeople.id("secretary-general"),
                        DemoPeople.id("do-kenya"),
                        DemoPeople.id("do-congo"),
                        DemoPeople.id("do-switzerland"),
                        DemoPeople.id("warden"))
                .doesNotContain(DemoPeople.id("traveller-amina"), DemoPeople.id("traveller-luc"));
    }

    @Test
    void no_appointment_is_made_twice() {
        assertThat(acts.stream().map(act -> act.appointment().key())).doesNotHaveDuplicates();
    }

    @Test
    void the_zones_of_goma_have_two_wardens_one_alternate_and_one_gap() {
        var wardens = acts.stream()
                .map(Appointments.Act::appointment)
                .filter(appointment -> appointment.office().equals("WARDEN"))
                .toList();
        assertThat(wardens.stream().map(NewAppointment::scope))
                .containsExactlyInAnyOrder("zone:" + Zones.HIMBI, "zone:" + Zones.VOLCANS, "zone:" + Zones.HIMBI);
        assertThat(wardens.stream().map(NewAppointment::alternate)).containsOnlyOnce(true);
    }

    @Test
    void the_stand_in_acts_where_an_official_has_no_user() {
        assertThat(Appointments.countriesWithoutTheirOfficial())
                .contains("AF", "SO")
                .doesNotContainAnyElementsOf(Appointments.countriesOfDemoUsers());
    }
}
