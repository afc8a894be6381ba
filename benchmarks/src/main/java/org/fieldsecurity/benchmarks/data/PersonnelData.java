package org.fieldsecurity.benchmarks.data;

import static org.fieldsecurity.benchmarks.data.Copy.row;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the personnel database: people, dependants, an office for one in twenty-five, a delegation for every second office. */
final class PersonnelData {

    static final String APPOINTED_FROM = "2026-01-01T00:00:00Z";

    private static final int PEOPLE_TO_AN_OFFICE = 25;
    private static final int OFFICES_TO_A_DELEGATION = 2;

    private final People people;
    private final List<String> organizations;
    private final List<String> dutyStations;

    private PersonnelData(People people, List<String> organizations, List<String> dutyStations) {
        this.people = people;
        this.organizations = organizations;
        this.dutyStations = dutyStations;
    }

    /** Fills the database, whose organizations and places are there already. */
    static PersonnelData load(Connection personnel, People people) throws SQLException, IOException {
        var data = new PersonnelData(
                people,
                column(
                        personnel,
                        "select code from organization where kind = 'UN_SYSTEM' and code <> 'UNDP' order by code"),
                column(personnel, "select locode from duty_station order by locode"));
        Copy.into(
                personnel,
                "person (id, version, category, organization, duty_station, family_name, given_names, contract,"
                        + " employee_number, email, dependant_of, relationship, assigned_from, search_name)",
                people.all(),
                data::person);
        Copy.into(
                personnel,
                "assignment (id, person, organization, duty_station, category, contract, assigned_from, family_name,"
                        + " given_names)",
                people.all(),
                data::assignment);
        Homes.load(personnel, people, data::dutyStation);
        Copy.into(
                personnel,
                "appointment (id, version, office, scope, holder, valid_from, reference, dated, signatory)",
                data.offices(),
                data::appointment);
        Copy.into(
                personnel,
                "delegation (id, version, appointment, scope, holder, valid_from, valid_to, reference, dated,"
                        + " signatory)",
                data.offices() / OFFICES_TO_A_DELEGATION,
                data::delegation);
        Analysis.of(
                personnel, "person", "assignment", "name_word", "residence", "residency", "appointment", "delegation");
        return data;
    }

    int offices() {
        return people.personnel() / PEOPLE_TO_AN_OFFICE;
    }

    String category(int number) {
        return people.dependantOf(number) < 0 ? "INTERNATIONAL_STAFF" : "DEPENDANT";
    }

    /** A dependant's organization is that of the staff member; demo users are UNDP's. */
    String organization(int number) {
        int staff = people.staff(number);
        return people.isColleague(staff) ? "UNDP" : organizations.get(People.choice(staff, 1, organizations.size()));
    }

    String dutyStation(int number) {
        return dutyStations.get(People.choice(number, 2, dutyStations.size()));
    }

    private @Nullable Object[] person(int number) {
        int staff = people.dependantOf(number);
        boolean dependant = staff >= 0;
        return row(
                people.id(number),
                0,
                category(number),
                organization(number),
                dutyStation(number),
                family(number),
                Names.given(number),
                dependant ? null : "Fixed term",
                dependant ? null : "N-" + number,
                dependant ? null : "person" + number + "@example.org",
                dependant ? people.id(staff) : null,
                dependant ? "CHILD" : null,
                "2025-01-01",
                Names.searched(number));
    }

    private String family(int number) {
        return Names.family(people.staff(number));
    }

    private @Nullable Object[] assignment(int number) {
        return row(
                people.id(2 * people.all() + number),
                people.id(number),
                organization(number),
                dutyStation(number),
                category(number),
                people.dependantOf(number) < 0 ? "Fixed term" : null,
                "2025-01-01",
                family(number),
                Names.given(number));
    }

    String office(int index) {
        return index == 0 ? "COORDINATOR" : "WARDEN";
    }

    /** The Coordinator's holds everywhere; the others are wardens, each of a zone of their own. */
    String scope(int index) {
        return index == 0 ? "world" : "zone:" + dutyStation(index).substring(0, 2) + "/zone-" + index;
    }

    Object appointmentId(int index) {
        return people.id(people.all() + index);
    }

    List<String> countries() {
        return dutyStations.stream()
                .map(locode -> locode.substring(0, 2))
                .distinct()
                .toList();
    }

    Object holder(int index) {
        return index == 0 ? People.COORDINATOR : people.id(index * PEOPLE_TO_AN_OFFICE);
    }

    private @Nullable Object[] appointment(int index) {
        return row(
                appointmentId(index),
                0,
                office(index),
                scope(index),
                holder(index),
                APPOINTED_FROM,
                "B/" + index,
                "2025-12-15",
                "Benchmark");
    }

    /** Somebody next to the holder has the same scope for a time. */
    private @Nullable Object[] delegation(int index) {
        int appointment = index * OFFICES_TO_A_DELEGATION;
        return row(
                people.id(people.all() + offices() + index),
                0,
                appointmentId(appointment),
                scope(appointment),
                people.id(appointment * PEOPLE_TO_AN_OFFICE + 1),
                APPOINTED_FROM,
                "2099-12-31T00:00:00Z",
                "D/" + index,
                "2025-12-15",
                "Benchmark");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return List.copyOf(values);
        }
    }
}
