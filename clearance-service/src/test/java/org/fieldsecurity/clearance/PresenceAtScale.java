package org.fieldsecurity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.clearance.Journey.V1;
import static org.fieldsecurity.clearance.Journey.as;

import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who is in a country with 20,000 people, of 250,000 people with 2,000,000 journeys in two years. To be run by hand, {@code
 * -Dtest=PresenceAtScale}, alone, since it leaves the database without some of its guards: it says how long it took and
 * doesn't judge it.
 */
@ClearanceTest
class PresenceAtScale {

    private static final Instant NOW = Instant.parse("2027-02-10T08:00:00Z");
    private static final int PEOPLE = 250_000;
    private static final int RESIDENTS = 20_000;
    private static final int JOURNEYS = 2_000_000;
    private static final int ASKED = 40;
    private static final String PERSON = "md5('presence-p' || %s)::uuid";

    @Inject
    SettableClock clock;

    @BeforeEach
    void manyJourneys() throws SQLException {
        clock.set(NOW);
        Fixture.world();
        Fixture.onlyTheShippedRules();
        Fixture.station("PGPOM", "Port Moresby", "PG");
        owner("alter table leg_clearance drop constraint leg_clearance_request_fkey");
        owner("alter table leg_clearance drop constraint leg_clearance_leg_fkey");
        owner("alter table leg_clearance disable trigger leg_clearance_takes_plan");
        people();
        String indexes = withoutIndexes();
        journeys();
        owner(indexes);
        owner("analyze");
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void whoIsInACountry() {
        String official = Tokens.person(Fixture.holding(Office.DESIGNATED_OFFICIAL, "country:PG"));
        int present = as(official)
                .get(V1 + "presence/summary?scope=country:PG")
                .then()
                .statusCode(200)
                .extract()
                .path("people");
        assertThat(present).isBetween(RESIDENTS - 2_000, RESIDENTS + 2_000);
        Log.infof("%d people are there", present);
        for (String at : List.of("", "&at=2026-08-10T08:00:00Z", "&at=2025-06-01T08:00:00Z")) {
            timed("summary" + at, official, "presence/summary?scope=country:PG" + at);
            timed("page of 200" + at, official, "presence?limit=200&scope=country:PG" + at);
        }
        timed("forecast", official, "presence/forecast?scope=country:PG");
        timed("overdue", official, "movements/overdue?country=PG&limit=200");
    }

    private static void timed(String what, String token, String path) {
        long[] took = new long[ASKED];
        for (int turn = 0; turn < ASKED; turn++) {
            long start = System.nanoTime();
            int status = as(token).get(V1 + path).statusCode();
            took[turn] = (System.nanoTime() - start) / 1_000_000;
            if (status != 200) {
                Log.infof("%s: answered %d", what, status);
                return;
            }
        }
        Arrays.sort(took);
        Log.infof("%s: median %d ms, slowest %d ms", what, took[ASKED / 2], took[ASKED - 1]);
    }

    private static void people() throws SQLException {
        owner("insert into person_copy (id, sequence, category, organization, duty_station, family_name, given_names)"
                + " select " + PERSON.formatted("n") + ", 1, 'INTERNATIONAL_STAFF', 'ORG' || n % 20, " + home("n")
                + ", 'Body', 'Some' from generate_series(1, " + PEOPLE + ") n");
        owner("insert into assignment_copy (id, sequence, person, organization, duty_station, category, assigned_from)"
                + " select md5('presence-a' || n)::uuid, 1, " + PERSON.formatted("n") + ", 'ORG' || n % 20, "
                + home("n") + ", 'INTERNATIONAL_STAFF', date '2024-01-01' from generate_series(1, " + PEOPLE + ") n");
    }

    private static String home(String number) {
        return "case when %1$s <= %2$d then 'PGPOM' else %3$s end".formatted(number, RESIDENTS, elsewhere(number));
    }

    private static String elsewhere(String number) {
        return "'X' || chr(65 + %s %% 26) || 'AAA'".formatted(number);
    }

    /** Evenly over two years, five days each; one in twenty-five to the country. Those of the last days are under way. */
    private static void journeys() throws SQLException {
        String plan = "select n, " + PERSON.formatted("1 + n * 7919::bigint %% " + PEOPLE)
                + " as person, case when n %% 25 = 0 then 'PGPOM' else "
                + elsewhere("n").replace("%", "%%")
                + " end as place, timestamptz '2027-02-10T08:00:00Z' - interval '730 days'"
                + " + n * (interval '730 days' / " + JOURNEYS + ") as departs from generate_series(1, " + JOURNEYS
                + ") n";
        owner(("insert into leg_clearance (id, request, leg, position, person, category, organization, designation,"
                        + " country, duty_station, departs_at, state, consents, cleared_at, from_place, arrives_at,"
                        + " leaves_at, transit, departed_at, departed_source, departed_reported_at, arrived_at,"
                        + " arrived_source, arrived_reported_at, left_at, left_source, left_reported_at)"
                        + " select md5('presence-c' || n)::uuid, md5('presence-r' || n)::uuid,"
                        + " md5('presence-l' || n)::uuid, 1, person, 'INTERNATIONAL_STAFF', 'ORG' || n %% 20, 'NONE',"
                        + " left(place, 2), place, departs, case when over then 'COMPLETED' else 'IN_PROGRESS' end, 0,"
                        + " departs, 'CHGVA', departs + interval '10 hours', departs + interval '5 days', false,"
                        + " departs, 'TRAVELLER', departs, departs + interval '10 hours', 'TRAVELLER',"
                        + " departs + interval '10 hours', case when over then departs + interval '5 days' end,"
                        + " case when over then 'TRAVELLER' end, case when over then departs + interval '5 days' end"
                        + " from (select *, departs + interval '5 days' < timestamptz '2027-02-10T08:00:00Z' as over"
                        + " from (" + plan + ") planned) journey")
                .replace("%%", "%"));
    }

    /** Takes the indexes away, since filling them row by row takes an hour; gives the statements that make them again. */
    private static String withoutIndexes() throws SQLException {
        String of = " from pg_index i join pg_class c on c.oid = i.indexrelid"
                + " where i.indrelid = 'leg_clearance'::regclass and not i.indisprimary";
        String drop = Fixture.value(
                String.class, "select string_agg('drop index ' || c.relname, ';' order by c.relname)" + of);
        String make = Fixture.value(
                String.class, "select string_agg(pg_get_indexdef(i.indexrelid), ';' order by c.relname)" + of);
        owner(drop);
        return make;
    }

    private static void owner(String sql) throws SQLException {
        TestDatabase.of("clearance").owner().execute(sql);
    }
}
