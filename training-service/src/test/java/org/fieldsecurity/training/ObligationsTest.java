package org.fieldsecurity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsecurity.training.Requests.ROOT;
import static org.fieldsecurity.training.Requests.as;
import static org.fieldsecurity.training.Requests.sitTheTest;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class ObligationsTest {

    @Inject
    SettableClock clock;

    @Inject
    PersonnelFeed personnel;

    private final UUID person = Ids.next();
    private final UUID child = Ids.next();

    @BeforeEach
    void aFamilyInKisumu() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        personnel.tell(personnel.person(person, 1, "KEKIS", null), personnel.person(child, 1, "KEKIS", person));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    private ValidatableResponse training(UUID whose) {
        return as(person.equals(whose) ? Tokens.person(person) : Tokens.organizationSystem("UNDP"))
                .get(ROOT + "people/" + whose + "/training")
                .then()
                .statusCode(200);
    }

    @Test
    void staffOweTheBasicTestAndStressManagementDependantsTheBasicTest() {
        training(person)
                .body("obligations.course", contains("BSA", "SSM"))
                .body("obligations.standing", contains("LACKING", "LACKING"))
                .body("obligations.overdue", contains(true, true));
        training(child).body("obligations.course", contains("BSA"));
    }

    @Test
    void aPassedTestIsHeldThenExpiringThenExpired() {
        sitTheTest(person, 20).statusCode(200);
        training(person).body("obligations[0].standing", equalTo("HELD"));
        clock.set(Instant.parse("2029-08-05T00:00:00Z"));
        training(person).body("obligations[0].standing", equalTo("EXPIRING"));
        clock.set(Instant.parse("2029-11-02T00:00:00Z"));
        training(person)
                .body("obligations[0].standing", equalTo("EXPIRED"))
                .body("obligations[0].overdue", equalTo(true));
    }

    @Test
    void anAdInterimOwesTheTrainingWhileStandingByToo() {
        personnel.tell(personnel.standBy(person, "country:KE"));
        training(person).body("obligations.course", contains("BSA", "SEC-MGT", "SSM"));
    }

    @Test
    void anAppointmentBringsItsTrainingAndAnEventThatComesTwiceChangesNothing() {
        var appointment = personnel.appointment(person, "SECURITY_OFFICER", "duty-station:KEKIS", null);
        personnel.tell(appointment);
        personnel.tell(appointment, personnel.person(person, 1, "KEKIS", null));
        training(person).body("obligations.course", contains("BSA", "SEC-IND", "SSM"));
    }

    @Test
    void aReviewAtTheSameMomentNeverLosesACertificate() throws Exception {
        UUID officer = OfficeFixture.holding(Office.SECURITY_OFFICER, "duty-station:KEKIS");
        List<UUID> people = Stream.generate(Ids::next).limit(24).toList();
        people.forEach(it -> personnel.tell(personnel.person(it, 1, "KEKIS", null)));
        List<Callable<Integer>> work = new ArrayList<>();
        for (UUID one : people) {
            work.add(() -> as(officer)
                    .body(Map.of("person", one, "course", "SSM", "completedOn", "2026-10-30", "evidence", "Kisumu"))
                    .post(ROOT + "certificates")
                    .statusCode());
            work.add(() -> {
                personnel.tell(personnel.person(one, 2, "KEKIS", null));
                return 201;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(201);
            }
        }
        for (UUID one : people) {
            training(one).body("obligations.find { it.course == 'SSM' }.standing", equalTo("HELD"));
        }
    }

    @Test
    void anEndedAppointmentOwesNoLonger() {
        personnel.tell(personnel.appointment(person, "WARDEN", "zone:KE/milimani", "2026-10-31T00:00:00Z"));
        training(person).body("obligations.course", contains("BSA", "SSM"));
    }

    @Test
    void aDesignatedOfficialRequiresACourseInTheirCountryAndEndsIt() {
        UUID elsewhere = Ids.next();
        personnel.tell(personnel.person(elsewhere, 1, "CDGOM", null));
        String course = "KE-" + Math.abs(person.hashCode());
        createAndRecognize(course);
        var set = as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .body(requirement(course, "country:KE"))
                .post(ROOT + "requirements")
                .then()
                .statusCode(201)
                .extract();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> training(person)
                .body("obligations.course", containsInAnyOrder("BSA", "SSM", course)));
        training(elsewhere).body("obligations.course", contains("BSA", "SSM"));
        as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .header("If-Match", set.header("ETag"))
                .body(Map.of("lastDay", "2026-11-01", "reason", "Replaced"))
                .post(ROOT + "requirements/" + set.path("id") + "/end")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> training(person).body("obligations.course", contains("BSA", "SSM")));
    }

    @Test
    void aDesignatedOfficialSetsNothingInAnotherCountry() {
        as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .body(requirement("BSA", "country:CD"))
                .post(ROOT + "requirements")
                .then()
                .statusCode(403);
    }

    @Test
    void C2nothingRequiresACourseThatIsNotRecognized() {
        create("NOT-RECOGNIZED");
        as(Office.COORDINATOR, "world")
                .body(requirement("NOT-RECOGNIZED", "world"))
                .post(ROOT + "requirements")
                .then()
                .statusCode(422)
                .body("rules", contains("C2"))
                .body("paragraphs", contains("26"));
    }

    @Test
    void contradictoryFieldsOfARequirementAreNamedAllAtOnce() {
        as(Office.COORDINATOR, "world")
                .body(Map.of(
                        "course", "BSA",
                        "audience", "OFFICE_HOLDERS",
                        "scope", "zone:KE/milimani",
                        "validFrom", "2026-11-02",
                        "validUntil", "2026-11-01",
                        "graceDays", 0,
                        "instrument", "TEST/1"))
                .post(ROOT + "requirements")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/office", "/validUntil", "/scope"));
    }

    @Test
    void theMeasuresMoveWithEachCertificateAndFollowTheScope() {
        Map<String, Object> before = measure("basic-certificates-held", "country:KE");
        sitTheTest(person, 20).statusCode(200);
        Map<String, Object> after = measure("basic-certificates-held", "country:KE");
        assertThat(after.get("total")).isEqualTo(before.get("total"));
        assertThat((int) after.get("compliant")).isEqualTo((int) before.get("compliant") + 1);
        assertThat(after.get("paragraphs")).isEqualTo(List.of("32"));
        assertThat(after.get("oldestGap")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(measure("required-certificates-held", "organization:UNDP@KE").get("paragraphs"))
                .isEqualTo(List.of("7(g)", "15(f)"));
        assertThat((int)
                        measure("basic-certificates-held", "duty-station:KEKIS").get("total"))
                .isLessThanOrEqualTo((int) after.get("total"));
        assertThat((int) measure("attendances-certified", "world").get("compliant"))
                .isPositive();
        assertThat((int) measure("courses-recognized", "world").get("compliant"))
                .isGreaterThanOrEqualTo(5);
        as(Tokens.reporting())
                .get(ROOT + "measures?scope=zone:KE/milimani")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    private static Map<String, Object> measure(String id, String scope) {
        return as(Tokens.reporting())
                .get(ROOT + "measures?scope=" + scope)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("find { it.id == '" + id + "' }");
    }

    private static void create(String code) {
        as(Office.DESIGNATED_OFFICIAL, "country:KE")
                .body(Map.of(
                        "code",
                        code,
                        "title",
                        "Field safety",
                        "kind",
                        "IN_PERSON",
                        "owner",
                        "country:KE",
                        "firstVersion",
                        Map.of("effectiveFrom", "2026-01-01", "countedFrom", "COMPLETION", "warnDays", 90)))
                .post(ROOT + "courses")
                .then()
                .statusCode(201);
    }

    private static void createAndRecognize(String code) {
        create(code);
        as(Office.COORDINATOR, "world")
                .header("If-Match", "\"0\"")
                .body(Map.of("from", "2026-01-01", "instrument", "TEST/2"))
                .put(ROOT + "courses/" + code + "/recognition")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    private static Map<String, Object> requirement(String course, String scope) {
        return Map.of(
                "course",
                course,
                "audience",
                "PERSONNEL",
                "scope",
                scope,
                "validFrom",
                "2026-01-01",
                "graceDays",
                30,
                "instrument",
                "TEST/1");
    }
}
