package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.HeadcountFixture.HEADCOUNTS;
import static org.fieldsecurity.personnel.HeadcountFixture.answer;
import static org.fieldsecurity.personnel.HeadcountFixture.close;
import static org.fieldsecurity.personnel.HeadcountFixture.open;
import static org.fieldsecurity.personnel.HeadcountFixture.says;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.Test;

/** Many answer at once, and nothing is lost or counted twice (P7). */
@PersonnelTest
class HeadcountConcurrencyTest {

    private static JsonPath progress(UUID caller, String id) {
        return given().auth()
                .oauth2(Tokens.person(caller))
                .accept("application/json")
                .get(HEADCOUNTS + "/" + id + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Integer> all(List<Callable<Integer>> attempts) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<Integer> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    @Test
    void P7conflictingAnswersAtTheSameMomentAreBothKeptAndTheCountsAreRight() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(30);
        String id = zone.open();
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (UUID person : zone.people) {
            attempts.add(() ->
                    answer(person, id, says(person, "SAFE", true)).extract().statusCode());
            attempts.add(() -> answer(zone.warden, id, says(person, "NOT_IN_ZONE", false))
                    .extract()
                    .statusCode());
        }
        Collections.shuffle(attempts, new Random(3));
        assertThat(all(attempts)).containsOnly(201).hasSize(60);
        JsonPath counts = progress(zone.warden, id);
        assertThat(counts.getInt("safe")).isEqualTo(30);
        assertThat(counts.getInt("inConflict")).isEqualTo(30);
        assertThat(counts.getInt("answers")).isEqualTo(60);
        assertThat(RosterFixture.query(
                        "select count(*) as answers from headcount_answer where headcount = ?", UUID.fromString(id)))
                .first()
                .extracting(row -> row.get("answers"))
                .isEqualTo(60L);
    }

    @Test
    void P7manyAnswersAboutOnePersonWaitForEachOther() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        String id = zone.open();
        UUID person = zone.person(0);
        List<Callable<Integer>> attempts = new ArrayList<>(Collections.nCopies(
                40,
                () -> answer(person, id, says(person, "SAFE", true)).extract().statusCode()));
        attempts.add(() -> answer(zone.warden, id, says(person, "NEEDS_HELP", true))
                .extract()
                .statusCode());
        assertThat(all(attempts)).containsOnly(201);
        assertThat(progress(zone.warden, id).getInt("answers")).isEqualTo(41);
        assertThat(progress(zone.warden, id).getInt("inConflict")).isEqualTo(1);
    }

    @Test
    void P7householdsAnsweredForInAnyOrderNeverStopEachOther() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(10);
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:BFOUA");
        String id = zone.open();
        List<Callable<Integer>> attempts = new ArrayList<>();
        Random order = new Random(4);
        for (int attempt = 0; attempt < 24; attempt++) {
            List<UUID> people = new ArrayList<>(zone.people);
            Collections.shuffle(people, order);
            UUID caller = attempt % 2 == 0 ? zone.warden : officer;
            attempts.add(() -> answer(
                            caller,
                            id,
                            people.stream()
                                    .map(person -> says(person, "SAFE", true))
                                    .toArray(HeadcountConcurrencyTest::answers))
                    .extract()
                    .statusCode());
        }
        assertThat(all(attempts)).containsOnly(201);
        assertThat(progress(zone.warden, id).getInt("safe")).isEqualTo(10);
        assertThat(progress(zone.warden, id).getInt("answers")).isEqualTo(240);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] answers(int size) {
        return new Map[size];
    }

    @Test
    void P7theReportHasEveryAnswerThatWasTakenAndNoOther() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(60);
        String id = zone.open();
        CountDownLatch some = new CountDownLatch(15);
        AtomicInteger taken = new AtomicInteger();
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (UUID person : zone.people) {
            attempts.add(() -> {
                int status =
                        answer(person, id, says(person, "SAFE", true)).extract().statusCode();
                if (status == 201) {
                    taken.incrementAndGet();
                }
                some.countDown();
                return status;
            });
        }
        attempts.addFirst(() -> {
            some.await();
            return close(zone.warden, id).extract().statusCode();
        });
        List<Integer> statuses = all(attempts);
        assertThat(statuses.getFirst()).as("the closure").isEqualTo(200);
        assertThat(statuses.subList(1, 61)).isSubsetOf(201, 409);
        JsonPath report = given().auth()
                .oauth2(Tokens.person(zone.warden))
                .get(HEADCOUNTS + "/" + id + "/reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getInt("items[0].safe")).isEqualTo(taken.get());
        assertThat(report.getInt("items[0].notReached")).isEqualTo(60 - taken.get());
        assertThat(progress(zone.warden, id).getInt("safe")).isEqualTo(taken.get());
    }

    @Test
    void P7ofManyOpeningsAndClosuresAtTheSameMomentOneWins() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        List<Integer> openings = all(Collections.nCopies(
                12, () -> open(zone.warden, zone.zone, "REAL").extract().statusCode()));
        assertThat(openings).containsOnlyOnce(201).isSubsetOf(201, 409);
        String id = String.valueOf(RosterFixture.query("select id from headcount where scope = ?", zone.zone)
                .getFirst()
                .get("id"));
        List<Integer> closures = all(
                Collections.nCopies(12, () -> close(zone.warden, id).extract().statusCode()));
        assertThat(closures).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        assertThat(RosterFixture.query("select number from headcount_report where headcount = ?", UUID.fromString(id)))
                .hasSize(1);
    }

    @Test
    void P7strangersFoundByTwoAtTheSameMomentAreAddedOnce() throws Exception {
        HeadcountFixture zone = new HeadcountFixture("BFOUA").with(1);
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:BFOUA");
        String id = zone.open();
        UUID stranger = RosterFixture.personnel("Stranger", "WHO", "MLBKO", "2026-01-01", null);
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            UUID caller = attempt % 2 == 0 ? zone.warden : officer;
            attempts.add(() ->
                    answer(caller, id, says(stranger, "SAFE", true)).extract().statusCode());
        }
        assertThat(all(attempts)).containsOnly(201);
        assertThat(progress(zone.warden, id).getInt("lookedFor")).isEqualTo(2);
        assertThat(progress(zone.warden, id).getInt("answers")).isEqualTo(8);
    }
}
