package org.fieldsecurity.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.input.DemoPeople;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.call.Reply;
import org.fieldsecurity.system.suite.BasicTest;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo's journey with each verdict: two travellers, Geneva to Nairobi to Goma, through all four services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class JourneyIT {

    private static final String REQUESTS = "/clearance/v1/requests";
    private static final String PRE_FLIGHT = "/clearance/v1/pre-flight-checks";

    private final Suite suite = Suite.running();
    private final Door door = suite.door();
    private final LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    private final Itinerary itinerary = new Itinerary(today.plusDays(21));

    private UUID amara;
    private UUID leon;
    private Map<String, Figure> before;
    private Reply request;

    @BeforeAll
    void joinTheSuite() {
        amara = suite.cast().join("journey-amara", "UNDP", "CHGVA");
        leon = suite.cast().join("journey-leon", "UNDP", "CHGVA");
        for (var service : List.of(PartName.CLEARANCE, PartName.TRAINING)) {
            await(service.id() + " knows the travellers")
                    .atMost(Suite.REPLICATION)
                    .until(() -> suite.rows(service)
                                    .count("select count(*) from person_copy where id in ('%s', '%s')"
                                            .formatted(amara, leon))
                            == 2);
        }
        before = Figure.read(suite);
    }

    @Test
    @Order(1)
    void theCheckSaysWhatIsMissingByRuleAndParagraphAndStoresNothing() {
        var clearance = suite.rows(PartName.CLEARANCE);
        var ledger = clearance.count("select count(*) from ledger");
        var requests = clearance.count("select count(*) from clearance_request");

        var answer = door.post(amara(), PRE_FLIGHT, itinerary.question("NONE", amara, leon))
                .is(200)
                .json();

        for (var person : List.of(amara, leon)) {
            Judged.in(answer, 1, person)
                    .is("DECISION_NEEDED", "T7", "T9", "T15", "T2", "T13")
                    .rests("T9", "OVERRIDE", "32", "33")
                    .rests("T13", "OVERRIDE", "An 19")
                    .misses("certificate BSA valid on " + itinerary.onward());
            Judged.in(answer, 2, person)
                    .is("NOT_PERMITTED", "PHASE-III", "T9", "T15")
                    .rests("PHASE-III", "REFUSED", "22(b)", "An 26", "An 27")
                    .misses(
                            "designation as essential personnel for CDGOM",
                            "certificate BSA valid on " + itinerary.lastDay());
        }
        assertThat(clearance.count("select count(*) from clearance_request")).isEqualTo(requests);
        assertThat(clearance.count("select count(*) from ledger")).isEqualTo(ledger);
    }

    @Test
    @Order(2)
    void theTestIsMarkedAndAPassIssuesACertificateThatAnyoneCanVerify() {
        var test = new BasicTest(door);
        var failed = test.fail(leon()).json();
        assertThat(failed.at("/attempt/state").asText()).isEqualTo("FAILED");
        assertThat(failed.at("/attempt/score").asInt()).isZero();
        assertThat(failed.at("/attempt/certificate").isMissingNode()).isTrue();
        assertThat(failed.path("mistakes")).hasSize(failed.at("/attempt/of").asInt());
        for (var token : List.of(amara(), leon())) {
            var passed = test.pass(token).json();
            assertThat(passed.at("/attempt/state").asText()).isEqualTo("PASSED");
            var certificate = door.get(
                            token,
                            "/training/v1/certificates/"
                                    + passed.at("/attempt/certificate").asText())
                    .is(200)
                    .json();
            assertThat(certificate.path("course").asText()).isEqualTo("BSA");
            assertThat(certificate.path("validUntil").asText())
                    .isEqualTo(today.plusMonths(36).minusDays(1).toString());
            verify(certificate.path("code").asText());
        }
    }

    private void verify(String code) {
        var path = "/training/v1/certificates/verify/";
        assertThat(door.open(path + code).is(200).json().path("state").asText()).isEqualTo("VALID");
        var mistyped = code.substring(0, code.length() - 1) + (code.endsWith("5") ? "6" : "5");
        assertThat(door.open(path + mistyped).status()).isBetween(400, 499);
    }

    @Test
    @Order(3)
    void withCertificatesAndDesignationNairobiIsAutomaticAndGomaNeedsItsOfficial() {
        nameToTheList(amara, leon);
        var question = itinerary.question("ESSENTIAL", amara, leon);
        await("clearance knows the certificates")
                .atMost(Suite.REPLICATION)
                .until(() -> suite.rows(PartName.CLEARANCE)
                                .count("select count(*) from certificate_copy where counts and person in ('%s', '%s')"
                                        .formatted(amara, leon))
                        == 2);

        var answer = door.post(amara(), PRE_FLIGHT, question).is(200).json();

        for (var person : List.of(amara, leon)) {
            Judged.in(answer, 1, person)
                    .is("AUTOMATIC", "T7", "T9")
                    .rests("T9", "SATISFIED", "32", "33")
                    .misses();
            Judged.in(answer, 2, person)
                    .is("DECISION_NEEDED", "PHASE-III", "T9", "T15", "T2")
                    .rests("PHASE-III", "DECISION", "22(b)", "An 26", "An 27")
                    .rests("T15", "SATISFIED")
                    .misses();
        }
        assertThat(answer.at("/legs/1/travellers/0/assessment/decidedBy/0/scope")
                        .asText())
                .isEqualTo("country:CD");
    }

    @Test
    @Order(4)
    void theRequestClearsNairobiByItsPolicyAndGomaWaits() {
        var draft = door.post(amara(), REQUESTS, itinerary.request(amara, leon)).is(201);
        assertThat(draft.json().path("status").asText()).isEqualTo("DRAFT");

        request = door.act(amara(), REQUESTS + "/" + draft.id() + "/submission", draft.etag())
                .is(200);

        assertThat(request.json().path("status").asText()).isEqualTo("PENDING");
        for (var person : List.of(amara, leon)) {
            Judged.in(request.json(), 1, person).is("AUTOMATIC", "T7", "T9").stands("AUTO_CLEARED");
            Judged.in(request.json(), 2, person)
                    .is("DECISION_NEEDED", "PHASE-III", "T9", "T15", "T2")
                    .stands("PENDING");
        }
        var waiting = door.all(official(), "/clearance/v1/decisions/pending?country=CD&limit=200").stream()
                .filter(one -> one.path("request").asText().equals(request.id()))
                .toList();
        assertThat(waiting).hasSize(2);
    }

    @Test
    @Order(5)
    void onlyTheOfficialOfTheLegsCountryDecidesAndNobodyOnTheirOwnTravel() {
        var clear = decision(amara, "CLEAR", Map.of());
        door.post(suite.realm().user("do-kenya"), decisions(), clear).isProblem(403, "forbidden");
        door.post(suite.realm().user("so-goma"), decisions(), clear).isProblem(403, "forbidden");
        assertThat(door.post(leon(), decisions(), clear).status()).isEqualTo(403);

        var own = DemoPeople.id("do-congo");
        // Nobody approves their own name on the list, so it is for a posting, which the list doesn't matter for.
        var posting = new HashMap<>(itinerary.request(own));
        posting.put("purpose", "CHANGE_OF_DUTY_STATION");
        var draft = door.post(official(), REQUESTS, posting).is(201);
        var submitted = door.act(official(), REQUESTS + "/" + draft.id() + "/submission", draft.etag())
                .is(200);
        var path = REQUESTS + "/" + draft.id() + "/legs/"
                + submitted.json().at("/legs/1/id").asText() + "/decisions";
        var refused = door.post(official(), path, decision(own, "CLEAR", Map.of("overrideReason", "I trust myself")))
                .isProblem(422, "rule-refused");
        assertThat(refused.texts("rules")).containsExactly("T13");
        assertThat(refused.texts("paragraphs")).containsExactly("An 19");
    }

    @Test
    @Order(6)
    void theOfficialClearsOneAndRefusesTheOtherWithAReason() {
        var silent = door.post(official(), decisions(), decision(leon, "REFUSE", Map.of()))
                .isProblem(422, "rule-refused");
        assertThat(silent.texts("rules")).containsExactly("T20");

        door.post(official(), decisions(), decision(amara, "CLEAR", Map.of())).is(200);
        var reason = "The convoy has one seat";
        var decided = door.post(official(), decisions(), decision(leon, "REFUSE", Map.of("reason", reason)))
                .is(200)
                .json();

        assertThat(decided.path("status").asText()).isEqualTo("PARTLY_CLEARED");
        Judged.in(decided, 2, amara).stands("CLEARED");
        var taken = Judged.in(decided, 2, leon).stands("REFUSED").traveller().at("/decisions/0");
        assertThat(taken.path("reason").asText()).isEqualTo(reason);
        assertThat(taken.path("office").asText()).isEqualTo("DESIGNATED_OFFICIAL");
        assertThat(taken.path("scope").asText()).isEqualTo("country:CD");
        door.post(official(), decisions(), decision(leon, "CLEAR", Map.of())).isProblem(409, "illegal-state");
    }

    @Test
    @Order(7)
    void theSlipVerifiesOfflineAndNoForgeryDoes() throws IOException, InterruptedException {
        var path = REQUESTS + "/" + request.id() + "/travellers/" + amara + "/slip";
        var slip = door.act(amara(), path, "").is(201).json();
        var check = new SlipCheck(
                door.get(amara(), path + "/page").is(200),
                door.open("/clearance/v1/slip-keys").is(200),
                door.open("/clearance/v1/slip-revocations").is(200));
        check.carries(slip.path("code").asText());
        check.isGenuineFor(amara, List.of("CHGVA-KENBO", "KENBO-CDGOM"));
        check.isNobodyElses(leon);
        check.endsAt(slip.path("validUntil").asText());
        check.isForgedWhenAltered();
        check.isForgedUnderAnotherKey();
        check.isTakenByTheProgram();
    }

    @Test
    @Order(8)
    void aDeficiencyCannotCloseBeforeItsFollowUpVisit() {
        new Inspection(suite, today).take();
    }

    @Test
    @Order(9)
    void theMeasuresHaveMoved() {
        await("the measures move").atMost(Suite.REPLICATION).untilAsserted(() -> {
            var now = Figure.read(suite);
            assertThat(now.get("basic-certificates-held").compliant())
                    .isEqualTo(before.get("basic-certificates-held").compliant() + 2);
            assertThat(now.get("deficiencies-verified-in-time").compliant())
                    .isEqualTo(before.get("deficiencies-verified-in-time").compliant() + 1);
            assertThat(now.get("duty-stations-inspected-in-cycle").compliant())
                    .isEqualTo(before.get("duty-stations-inspected-in-cycle").compliant() + 1);
        });
    }

    private void nameToTheList(UUID... people) {
        var representative = suite.realm().user("representative-congo");
        var posts = "/clearance/v1/essential-posts";
        var namings = "/clearance/v1/essential-namings";
        var approve = Map.of("outcome", "APPROVE");
        var post = door.post(
                        representative,
                        posts,
                        Map.of(
                                "scope", "duty-station:CDGOM",
                                "organization", "UNDP",
                                "title", "Assessment engineer",
                                "category", "ESSENTIAL",
                                "number", people.length,
                                "validFrom", today.toString()))
                .is(201);
        door.post(official(), posts + "/" + post.id() + "/decision", post.etag(), approve)
                .is(200);
        for (var person : people) {
            var naming = door.post(
                            representative,
                            posts + "/" + post.id() + "/namings",
                            Map.of("person", person, "validFrom", today.toString()))
                    .is(201);
            door.post(official(), namings + "/" + naming.id() + "/decision", naming.etag(), approve)
                    .is(200);
        }
    }

    private String decisions() {
        return REQUESTS + "/" + request.id() + "/legs/"
                + request.json().at("/legs/1/id").asText() + "/decisions";
    }

    private static Map<String, Object> decision(UUID person, String outcome, Map<String, String> reasons) {
        var one = new HashMap<String, Object>(reasons);
        one.put("person", person);
        one.put("outcome", outcome);
        return Map.of("decisions", List.of(one));
    }

    private String amara() {
        return suite.realm().user("journey-amara");
    }

    private String leon() {
        return suite.realm().user("journey-leon");
    }

    private String official() {
        return suite.realm().user("do-congo");
    }
}
