package org.fieldsecurity.benchmarks.data;

import static org.fieldsecurity.benchmarks.data.Copy.row;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invented personnel of one organization, as rows of a file and as rows of the tables that they end in.
 *
 * @param people who they are; none of them a dependant
 * @param dutyStations where they serve, by choice
 */
public record Workforce(People people, List<String> dutyStations) {

    /** The organization whose HR system sends the file. */
    public static final String IMPORTED = "UNDP";

    private static final String COPIED = "WFP";
    private static final String FROM = "2025-01-01";
    private static final String STATE = "{\"id\":\"%s\",\"category\":\"INTERNATIONAL_STAFF\",\"organization\":\"%s\","
            + "\"dutyStation\":\"%s\",\"familyName\":\"%s\",\"givenNames\":\"%s\",\"contract\":\"Fixed term\","
            + "\"employeeNumber\":\"N-%d\",\"email\":\"person%d@example.org\",\"assignedFrom\":\"" + FROM + "\"}";
    private static final String ASSIGNMENT = "{\"person\":\"%s\",\"organization\":\"%s\",\"dutyStation\":\"%s\","
            + "\"category\":\"INTERNATIONAL_STAFF\",\"contract\":\"Fixed term\",\"recruitment\":\"INTERNATIONAL\","
            + "\"assignedFrom\":\"" + FROM + "\"}";
    private static final String AUTHORITY = "{\"actor\":\"client:hr-wfp\",\"basis\":\"ORGANIZATION_SYSTEM\",\"scope\":"
            + "\"organization:WFP\",\"chain\":[]}";
    private static final String ACTOR = "client:hr-wfp";
    private static final String AT = "2026-11-25T00:00:00Z";

    /** One line of the file. */
    public String line(int number) {
        return "{\"employeeNumber\":\"N-" + number + "\",\"category\":\"INTERNATIONAL_STAFF\",\"dutyStation\":\""
                + dutyStation(number) + "\",\"familyName\":\"" + Names.family(number) + "\",\"givenNames\":\""
                + Names.given(number) + "\",\"contract\":\"Fixed term\",\"email\":\"person" + number
                + "@example.org\",\"assignedFrom\":\"" + FROM + "\"}\n";
    }

    /**
     * Copies the same people, of another organization, into the tables of people, assignments and ledger: all that the
     * import writes of them, in one transaction, with nothing read, checked or hashed.
     */
    public void copy(Connection personnel) throws SQLException, IOException {
        personnel.setAutoCommit(false);
        Copy.into(
                personnel,
                "person (id, version, category, organization, duty_station, family_name, given_names, contract,"
                        + " recruitment, employee_number, email, assigned_from, search_name)",
                people.personnel(),
                this::person);
        Copy.into(
                personnel,
                "assignment (id, person, organization, duty_station, category, contract, recruitment,"
                        + " assigned_from, family_name, given_names)",
                people.personnel(),
                this::assignment);
        Copy.into(
                personnel,
                "ledger (id, subject_type, subject, sequence, type, state, occurred_at, actor, authority, request_id,"
                        + " hash)",
                2 * people.personnel(),
                this::ledgerRow);
        personnel.commit();
        personnel.setAutoCommit(true);
    }

    private String dutyStation(int number) {
        return dutyStations.get(People.choice(number, 2, dutyStations.size()));
    }

    private @Nullable Object[] person(int number) {
        return row(
                people.id(number),
                0,
                "INTERNATIONAL_STAFF",
                COPIED,
                dutyStation(number),
                Names.family(number),
                Names.given(number),
                "Fixed term",
                "INTERNATIONAL",
                "N-" + number,
                "person" + number + "@example.org",
                FROM,
                Names.searched(number));
    }

    private @Nullable Object[] assignment(int number) {
        return row(
                people.id(people.personnel() + number),
                people.id(number),
                COPIED,
                dutyStation(number),
                "INTERNATIONAL_STAFF",
                "Fixed term",
                "INTERNATIONAL",
                FROM,
                Names.family(number),
                Names.given(number));
    }

    /** Each has a row as a person and one for the assignment. */
    private @Nullable Object[] ledgerRow(int row) {
        int number = row / 2;
        boolean person = row % 2 == 0;
        return row(
                people.id(2 * people.personnel() + row),
                person ? "person" : "assignment",
                people.id(person ? number : people.personnel() + number),
                1,
                person ? "person.registered" : "assignment.begun",
                (person ? STATE : ASSIGNMENT)
                        .formatted(
                                people.id(number),
                                COPIED,
                                dutyStation(number),
                                Names.family(number),
                                Names.given(number),
                                number,
                                number),
                AT,
                ACTOR,
                AUTHORITY,
                "benchmark",
                "\\x" + "00".repeat(32));
    }
}
