package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.HeadcountFixture.HEADCOUNTS;
import static org.fieldsecurity.personnel.HeadcountFixture.answer;
import static org.fieldsecurity.personnel.HeadcountFixture.close;
import static org.fieldsecurity.personnel.HeadcountFixture.says;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.personnel.ProgressClient.Event;
import org.junit.jupiter.api.Test;

/** The progress of a headcount, listened to by a real client (P7). */
@PersonnelTest
class HeadcountProgressTest {

    private static Event heard(ProgressClient client) {
        return Objects.requireNonNull(client.next(), "an event");
    }

    private static int count(Event event, String standing) {
        return JsonPath.from(event.data()).getInt(standing);
    }

    @Test
    void P7everyChangeIsToldAndTheStreamEndsAsTheHeadcountCloses() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(3);
        String id = zone.open();
        try (ProgressClient client = new ProgressClient(zone.warden, id, null);
                ProgressClient another = new ProgressClient(zone.warden, id, null)) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.contentType()).startsWith("text/event-stream");
            Event first = heard(client);
            assertThat(first.name()).isEqualTo("progress");
            assertThat(count(first, "awaited")).isEqualTo(3);
            assertThat(heard(another)).isEqualTo(first);

            answer(zone.person(0), id, says(zone.person(0), "SAFE", true)).statusCode(201);
            Event second = heard(client);
            assertThat(count(second, "awaited")).isEqualTo(2);
            assertThat(count(second, "safe")).isEqualTo(1);
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(heard(another)).isEqualTo(second);

            answer(zone.warden, id, says(zone.person(1), "NEEDS_HELP", true)).statusCode(201);
            assertThat(count(heard(client), "needsHelp")).isEqualTo(1);
            close(zone.warden, id).statusCode(200);
            Event last = heard(client);
            assertThat(last.name()).isEqualTo("closed");
            assertThat(JsonPath.from(last.data()).getString("state")).isEqualTo("CLOSED");
            assertThat(client.next()).as("the end").isNull();
        }
    }

    @Test
    void P7whoReconnectsHearsOnlyWhatIsNew() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(2);
        String id = zone.open();
        Event last;
        try (ProgressClient client = new ProgressClient(zone.warden, id, null)) {
            last = heard(client);
        }
        try (ProgressClient client = new ProgressClient(zone.warden, id, last.id())) {
            answer(zone.person(0), id, says(zone.person(0), "SAFE", true)).statusCode(201);
            Event next = heard(client);
            assertThat(count(next, "safe"))
                    .as("not the event that was heard before")
                    .isEqualTo(1);
            last = next;
        }
        answer(zone.person(1), id, says(zone.person(1), "SAFE", true)).statusCode(201);
        try (ProgressClient client = new ProgressClient(zone.warden, id, last.id())) {
            assertThat(count(heard(client), "safe")).as("what was missed").isEqualTo(2);
        }
        close(zone.warden, id).statusCode(200);
        try (ProgressClient client = new ProgressClient(zone.warden, id, last.id())) {
            Event closed = heard(client);
            assertThat(closed.name()).isEqualTo("closed");
            assertThat(client.next()).isNull();
            try (ProgressClient again = new ProgressClient(zone.warden, id, closed.id())) {
                assertThat(again.next()).as("nothing is new").isNull();
            }
        }
    }

    @Test
    void whoSeesNothingOfItIsRefusedBeforeTheStreamBegins() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        String id = zone.open();
        UUID elsewhere = OfficeFixture.holding(Office.WARDEN, RosterFixture.zone("ML/far", "MLGAQ"));
        try (ProgressClient client = new ProgressClient(elsewhere, id, null)) {
            assertThat(client.status()).isEqualTo(404);
            assertThat(client.contentType()).startsWith("application/problem+json");
        }
        try (ProgressClient client = new ProgressClient(zone.warden, "not-an-id", null)) {
            assertThat(client.status()).isEqualTo(404);
        }
        try (ProgressClient client = new ProgressClient(UUID.randomUUID(), id, null)) {
            assertThat(client.status()).isEqualTo(403);
        }
    }

    @Test
    void jsonIsAnsweredUnlessEventsAreAskedFor() {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        String id = zone.open();
        for (String accept : new String[] {"*/*", "application/json", "application/*"}) {
            given().auth()
                    .oauth2(Tokens.person(zone.warden))
                    .accept(accept)
                    .get(HEADCOUNTS + "/" + id + "/progress")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .body("awaited", equalTo(1))
                    .body("state", equalTo("OPEN"));
        }
    }
}
