package org.fieldsecurity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.fieldsecurity.training.Requests.sitTheTest;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class MergesTest {

    private static final String PLACE = "RWKGL";
    private static final String ISSUED = "certificate.issued";
    private static final String MOVED = "certificate.moved";

    @Inject
    SettableClock clock;

    @Inject
    PersonnelFeed personnel;

    @Inject
    ClearanceFeed clearance;

    private final UUID survivor = Ids.next();
    private final UUID merged = Ids.next();
    private final UUID merge = Ids.next();

    private int sequence = 1;

    @BeforeEach
    void twoRecordsOfOnePersonInKigali() {
        clock.set(Instant.parse("2026-11-02T12:00:00Z"));
        personnel.tell(personnel.person(survivor, 1, PLACE, null), personnel.person(merged, 1, PLACE, null));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    /** As personnel tells of a merge: first both records, then the merge. */
    private FeedEvent[] made(UUID id, UUID into, UUID record) {
        int next = ++sequence;
        return new FeedEvent[] {
            personnel.merged(record, next, PLACE, null, into),
            personnel.merged(into, next, PLACE, null, null),
            personnel.mergeMade(id, into, record)
        };
    }

    private FeedEvent[] undone(UUID id, UUID into, UUID record) {
        int next = ++sequence;
        return new FeedEvent[] {
            personnel.separated(record, next, PLACE, null),
            personnel.separated(into, next, PLACE, null),
            personnel.mergeUndone(id, into, record)
        };
    }

    private void merge() {
        personnel.tellMerges(made(merge, survivor, merged));
    }

    private void undo() {
        personnel.tellMerges(undone(merge, survivor, merged));
    }

    private static FeedEvent[] together(FeedEvent[]... batches) {
        return Stream.of(batches).flatMap(Stream::of).toArray(FeedEvent[]::new);
    }

    private static ValidatableResponse attendance(String officersPlace, UUID person, String course) {
        return as(Office.SECURITY_OFFICER, "duty-station:" + officersPlace)
                .body(Map.of("person", person, "course", course, "completedOn", "2026-10-30", "evidence", "Kigali"))
                .post(ROOT + "certificates")
                .then();
    }

    private static String attended(UUID person) {
        return attendance(PLACE, person, "SSM").statusCode(201).extract().path("id");
    }

    private static String passed(UUID person) {
        return sitTheTest(person, 20).statusCode(200).extract().path("attempt.certificate");
    }

    private static ValidatableResponse read(String path) {
        return as(Tokens.organizationSystem("UNDP")).get(ROOT + path).then().statusCode(200);
    }

    private static List<String> certificates(UUID person) {
        return read("certificates?person=" + person).extract().path("items.id");
    }

    private static ValidatableResponse training(UUID person) {
        return read("people/" + person + "/training");
    }

    private static List<String> standing(UUID person) {
        return training(person)
                .body("obligations.course", contains("BSA", "SSM"))
                .extract()
                .path("obligations.standing");
    }

    private static List<String> verbs(String certificate) throws Exception {
        return database().query("select type from ledger where subject = ? order by sequence", certificate).stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }

    @Test
    void P10certificatesAndAttemptsMoveToTheSurvivor() {
        String byTest = passed(merged);
        String byAttendance = attended(merged);
        String attempt = read("tests?person=" + merged).extract().path("items[0].id");
        merge();
        assertThat(certificates(survivor)).containsExactly(byTest, byAttendance);
        assertThat(certificates(merged)).isEmpty();
        read("tests?person=" + survivor).body("items.id", contains(attempt));
        read("tests?person=" + merged).body("items", empty());
        as(survivor).get(ROOT + "tests/" + attempt).then().statusCode(200);
        assertThat(standing(survivor)).containsExactly("HELD", "HELD");
    }

    @Test
    void P10theFeedTellsEachMoveWithItsReason() throws Exception {
        String certificate = attended(merged);
        passed(merged);
        String attempt = read("tests?person=" + merged).extract().path("items[0].id");
        merge();
        List<Map<String, Object>> events = feed(certificate);
        assertThat(events)
                .extracting(event -> event.get("type"))
                .containsExactly("org.fieldsecurity.training." + ISSUED, "org.fieldsecurity.training." + MOVED);
        Map<String, Object> moved = events.getLast();
        assertThat(moved.get("reason")).isEqualTo("merge " + merge);
        assertThat(moved.get("actor")).isEqualTo("system");
        assertThat(moved.get("data"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("person", survivor.toString())
                .containsEntry("version", 1)
                .containsEntry("evidence", "Kigali");
        assertThat(verbs(attempt)).containsExactly("test.started", "test.passed", "test.moved");
        undo();
        assertThat(feed(certificate).getLast())
                .containsEntry("type", "org.fieldsecurity.training." + MOVED)
                .containsEntry("reason", "undoing of merge " + merge)
                .extractingByKey("data")
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("person", merged.toString());
        assertThat(verbs(attempt)).endsWith("test.moved", "test.moved");
    }

    /** Every event of a subject, read page by page as another service does. */
    private static List<Map<String, Object>> feed(String subject) {
        List<Map<String, Object>> found = new ArrayList<>();
        String after = "";
        while (true) {
            List<Map<String, Object>> page = as(Tokens.service("clearance"))
                    .get(ROOT + "feed?limit=1000" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("");
            if (page.isEmpty()) {
                return found;
            }
            page.stream().filter(event -> subject.equals(event.get("subject"))).forEach(found::add);
            after = "&lastEventId=" + page.getLast().get("id");
        }
    }

    @Test
    void P10undoneItGivesBackWhatMovedAndNothingElse() throws Exception {
        String before = attended(survivor);
        String moved = passed(merged);
        String attempt = read("tests?person=" + merged).extract().path("items[0].id");
        merge();
        String since =
                attendance(PLACE, survivor, "SEC-IND").statusCode(201).extract().path("id");
        assertThat(standing(survivor)).containsExactly("HELD", "HELD");
        undo();
        assertThat(certificates(survivor)).containsExactly(before, since);
        assertThat(certificates(merged)).containsExactly(moved);
        read("tests?person=" + merged).body("items.id", contains(attempt));
        read("tests?person=" + survivor).body("items", empty());
        assertThat(standing(survivor)).containsExactly("LACKING", "HELD");
        assertThat(standing(merged)).containsExactly("HELD", "LACKING");
        assertThat(TestDatabase.of("training").runtime().query("select row_id from merge_move where merge = ?", merge))
                .isEmpty();
    }

    @Test
    void P10whatIsToldAgainChangesNothing() throws Exception {
        String certificate = attended(merged);
        FeedEvent[] made = made(merge, survivor, merged);
        personnel.tellMerges(made);
        personnel.tellMerges(made);
        assertThat(certificates(survivor)).containsExactly(certificate);
        assertThat(verbs(certificate)).containsExactly(ISSUED, MOVED);
        FeedEvent[] undone = undone(merge, survivor, merged);
        personnel.tellMerges(undone);
        personnel.tellMerges(undone);
        personnel.tellMerges(made);
        assertThat(certificates(merged)).containsExactly(certificate);
        assertThat(verbs(certificate)).containsExactly(ISSUED, MOVED, MOVED);
        assertThat(standing(merged)).containsExactly("LACKING", "HELD");
    }

    @Test
    void P10madeAndUndoneInOneBatchLeavesEverythingWhereItWas() throws Exception {
        String own = attended(survivor);
        String other = attended(merged);
        personnel.tellMerges(together(made(merge, survivor, merged), undone(merge, survivor, merged)));
        assertThat(certificates(survivor)).containsExactly(own);
        assertThat(certificates(merged)).containsExactly(other);
        assertThat(verbs(other)).containsExactly(ISSUED);
        assertThat(standing(merged)).containsExactly("LACKING", "HELD");
    }

    @Test
    void P10ofAChainTheSecondGivesBackAlsoWhatCameByTheFirst() {
        UUID last = thirdRecord();
        UUID second = Ids.next();
        String first = attended(merged);
        String own = passed(survivor);
        merge();
        personnel.tellMerges(made(second, last, survivor));
        assertThat(certificates(last)).containsExactlyInAnyOrder(first, own);
        training(survivor).body("obligations", empty());
        personnel.tellMerges(undone(second, last, survivor));
        assertThat(certificates(last)).isEmpty();
        assertThat(certificates(survivor)).containsExactlyInAnyOrder(first, own);
        undo();
        assertThat(certificates(survivor)).containsExactly(own);
        assertThat(certificates(merged)).containsExactly(first);
        assertThat(standing(last)).containsExactly("LACKING", "LACKING");
    }

    @Test
    void P10aChainThatComesInOneBatchIsFollowedInItsOrder() {
        UUID last = thirdRecord();
        UUID second = Ids.next();
        String first = attended(merged);
        String own = passed(survivor);
        personnel.tellMerges(together(made(merge, survivor, merged), made(second, last, survivor)));
        assertThat(certificates(last)).containsExactlyInAnyOrder(first, own);
        personnel.tellMerges(together(undone(second, last, survivor), undone(merge, survivor, merged)));
        assertThat(certificates(last)).isEmpty();
        assertThat(certificates(survivor)).containsExactly(own);
        assertThat(certificates(merged)).containsExactly(first);
    }

    @Test
    void P10anUndoneMergeGoesBeforeALaterOneThatComesWithIt() {
        UUID last = thirdRecord();
        UUID second = Ids.next();
        String first = attended(merged);
        String own = passed(survivor);
        merge();
        personnel.tellMerges(together(undone(merge, survivor, merged), made(second, last, survivor)));
        assertThat(certificates(merged)).containsExactly(first);
        assertThat(certificates(last)).containsExactly(own);
        personnel.tellMerges(undone(second, last, survivor));
        assertThat(certificates(survivor)).containsExactly(own);
    }

    private UUID thirdRecord() {
        UUID third = Ids.next();
        personnel.tell(personnel.person(third, 1, PLACE, null));
        return third;
    }

    @Test
    void P10aMergedRecordOwesNothingAndCountsInNoMeasure() {
        attended(merged);
        Map<String, Object> before = measure("required-certificates-held");
        merge();
        training(merged).body("obligations", empty());
        Map<String, Object> after = measure("required-certificates-held");
        assertThat((int) after.get("total")).isEqualTo((int) before.get("total") - 2);
        assertThat(after.get("compliant")).isEqualTo(before.get("compliant"));
        undo();
        assertThat(standing(merged)).containsExactly("LACKING", "HELD");
        assertThat(measure("required-certificates-held")).isEqualTo(before);
    }

    private static Map<String, Object> measure(String id) {
        return as(Tokens.reporting())
                .get(ROOT + "measures?scope=duty-station:" + PLACE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("find { it.id == '" + id + "' }");
    }

    @Test
    void P10whatIsRevokedAfterTheMoveStaysRevoked() throws Exception {
        String certificate = attended(merged);
        merge();
        revocation(certificate, "\"1\"").statusCode(200).body("person", equalTo(survivor.toString()));
        undo();
        read("certificates/" + certificate)
                .body("person", equalTo(merged.toString()))
                .body("revokedReason", equalTo("Somebody else attended"));
        assertThat(standing(merged)).containsExactly("LACKING", "LACKING");
        assertThat(verbs(certificate)).containsExactly(ISSUED, MOVED, "certificate.revoked", MOVED);
    }

    @Test
    void P10nothingNewIsAddedToAMergedRecord() {
        merge();
        String why = "merged into another one";
        attendance(PLACE, merged, "SSM").statusCode(409).body("detail", containsString(why));
        attendance("CDGOM", merged, "SSM").statusCode(404);
        startOfTest(merged).statusCode(409).body("detail", containsString(why));
        undo();
        attendance(PLACE, merged, "SSM").statusCode(201);
        startOfTest(merged).statusCode(201);
    }

    private static ValidatableResponse startOfTest(UUID person) {
        return as(person).body(Map.of("course", "BSA")).post(ROOT + "tests").then();
    }

    @Test
    void P10anAttemptThatWasOpenIsFinishedUnderTheSurvivor() {
        String attempt = startOfTest(merged).statusCode(201).extract().path("attempt.id");
        merge();
        startOfTest(survivor).statusCode(409).body("legalMoves", contains("SUBMIT"));
        String answers = ROOT + "tests/" + attempt + "/answers";
        as(merged).body(Map.of("answers", List.of())).post(answers).then().statusCode(404);
        as(survivor)
                .body(Map.of("answers", List.of()))
                .post(answers)
                .then()
                .statusCode(200)
                .body("attempt.state", equalTo("FAILED"));
    }

    @Test
    void P10whatIsIssuedWaitsForTheMergeThatIsBeingTold() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor();
                var feed = database().hold()) {
            feed.execute("update person_copy set merged_into = ? where id = ?", survivor, merged);
            var answer = threads.submit(
                    () -> attendance(PLACE, merged, "SSM").extract().statusCode());
            awaitWaiting();
            feed.commit();
            assertThat(answer.get()).isEqualTo(409);
        }
        assertThat(certificates(merged)).isEmpty();
    }

    @Test
    void P10aRevocationWaitsForTheMergeThatIsBeingFollowedAndIsThenToBeAskedAgain() throws Exception {
        String certificate = attended(merged);
        try (var threads = Executors.newSingleThreadExecutor();
                var sweep = database().hold()) {
            sweep.execute("select id from person_copy where id = ? for no key update", merged);
            var answer = threads.submit(
                    () -> revocation(certificate, "\"0\"").extract().statusCode());
            awaitWaiting();
            sweep.execute(
                    "update certificate set version = 1, person = ? where id = cast(? as uuid)", survivor, certificate);
            sweep.commit();
            assertThat(answer.get()).isEqualTo(409);
        }
        revocation(certificate, "\"1\"").statusCode(200).body("person", equalTo(survivor.toString()));
    }

    private static DatabaseRole database() {
        return TestDatabase.of("training").runtime();
    }

    private static void awaitWaiting() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !database()
                .query("select pid from pg_stat_activity where datname = 'training' and wait_event_type = 'Lock'")
                .isEmpty());
    }

    private static ValidatableResponse revocation(String certificate, String version) {
        return as(Office.DESIGNATED_OFFICIAL, "country:RW")
                .header("If-Match", version)
                .body(Map.of("reason", "Somebody else attended"))
                .post(ROOT + "certificates/" + certificate + "/revocation")
                .then();
    }

    @Test
    void P10noCertificateStaysBehindThatIsIssuedDuringAMerge() throws Exception {
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:" + PLACE);
        List<UUID> survivors = Stream.generate(this::thirdRecord).limit(16).toList();
        List<UUID> others = Stream.generate(this::thirdRecord).limit(16).toList();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            UUID other = others.get(i);
            FeedEvent[] made = made(Ids.next(), survivors.get(i), other);
            work.add(() -> as(officer)
                    .body(Map.of("person", other, "course", "SSM", "completedOn", "2026-10-30", "evidence", "Kigali"))
                    .post(ROOT + "certificates")
                    .statusCode());
            work.add(() -> {
                personnel.tell(made);
                return 0;
            });
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
        }
        personnel.tellMerges();
        for (int i = 0; i < others.size(); i++) {
            assertThat(answers.get(2 * i)).isIn(201, 409);
            assertThat(certificates(others.get(i))).isEmpty();
            assertThat(certificates(survivors.get(i))).hasSize(answers.get(2 * i) == 201 ? 1 : 0);
            assertThat(standing(survivors.get(i)))
                    .containsExactly("LACKING", answers.get(2 * i) == 201 ? "HELD" : "LACKING");
        }
    }

    @Test
    void P10theSurvivorReadsAndSignsTheBriefingsOfTheMergedRecord() {
        UUID last = thirdRecord();
        String early = arrived(merged);
        String own = arrived(survivor);
        give(early);
        merge();
        String late = arrived(merged);
        list(survivor, survivor).body("items.id", contains(early, own, late));
        personnel.tellMerges(made(Ids.next(), last, survivor));
        list(last, last).body("items.id", contains(early, own, late));
        var page = as(last).get(ROOT + "people/" + last + "/briefings?limit=2")
                .then()
                .body("items.id", contains(early, own))
                .extract();
        as(last).get(ROOT + "people/" + last + "/briefings?limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(late))
                .body("nextCursor", nullValue());
        list(last, merged).body("items.id", contains(early, late));
        as(last).get(ROOT + "briefings/" + early).then().statusCode(200);
        as(Ids.next()).get(ROOT + "briefings/" + early).then().statusCode(404);
        sign(merged, own).statusCode(404);
        sign(last, early)
                .statusCode(200)
                .body("person", equalTo(merged.toString()))
                .body("signedBy", equalTo(last.toString()));
    }

    @Test
    void P10afterTheUndoingTheBriefingIsTheOthersAlone() {
        String briefing = arrived(merged);
        merge();
        undo();
        list(survivor, survivor).body("items", empty());
        give(briefing);
        sign(survivor, briefing).statusCode(404);
        sign(merged, briefing).statusCode(200);
    }

    @Test
    void P10theEmployeeSignsForAMergedRecordOfTheirDependant() {
        UUID child = Ids.next();
        UUID again = Ids.next();
        personnel.tell(personnel.person(child, 1, PLACE, survivor), personnel.person(again, 1, PLACE, Ids.next()));
        String briefing = arrived(again);
        give(briefing);
        personnel.tellMerges(
                personnel.merged(again, 2, PLACE, Ids.next(), child), personnel.mergeMade(Ids.next(), child, again));
        list(survivor, child).body("items.id", contains(briefing));
        sign(survivor, briefing).statusCode(200).body("signedBy", equalTo(survivor.toString()));
    }

    @Test
    void P10nobodyGivesThemselvesTheBriefingOfTheirOtherRecord() {
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:" + PLACE);
        personnel.tell(personnel.person(officer, 1, PLACE, null));
        String briefing = arrived(merged);
        personnel.tellMerges(
                personnel.merged(merged, 2, PLACE, null, officer), personnel.mergeMade(merge, officer, merged));
        giving(briefing).statusCode(422).body("rules", contains("T11"));
        personnel.tellMerges(
                personnel.separated(merged, 3, PLACE, null), personnel.mergeUndone(merge, officer, merged));
        giving(briefing).statusCode(200);
    }

    private String arrived(UUID person) {
        return clearance.arrived(person, PLACE, "2026-11-02T08:00:00Z").toString();
    }

    private static ValidatableResponse list(UUID caller, UUID person) {
        return as(caller).get(ROOT + "people/" + person + "/briefings").then().statusCode(200);
    }

    private static ValidatableResponse giving(String briefing) {
        return as(Office.SECURITY_OFFICER, "duty-station:" + PLACE)
                .header("If-Match", "\"0\"")
                .body(Map.of("givenAt", "2026-11-02T10:00:00Z", "language", "en"))
                .post(ROOT + "briefings/" + briefing + "/giving")
                .then();
    }

    private static void give(String briefing) {
        giving(briefing).statusCode(200);
    }

    private static ValidatableResponse sign(UUID who, String briefing) {
        return as(who).header("If-Match", "\"1\"")
                .post(ROOT + "briefings/" + briefing + "/signature")
                .then();
    }
}
