package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.OfficeApi.appoint;
import static org.fieldsecurity.personnel.OfficeApi.appointment;
import static org.fieldsecurity.personnel.OfficeApi.coordinator;
import static org.fieldsecurity.personnel.OfficeApi.get;
import static org.fieldsecurity.personnel.OfficeApi.ledger;
import static org.fieldsecurity.personnel.OfficeApi.post;
import static org.fieldsecurity.personnel.OfficeApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A3, A4: a candidate holds nothing before the Coordinator's approval and the induction are recorded. */
@PersonnelTest
class CandidaciesTest {

    private static final String NOW = "2026-12-01T10:00:00Z";
    private static final String INDUCTION = "SEC-IND";

    @Inject
    SettableClock clock;

    @Inject
    TrainingFeed training;

    @BeforeEach
    void setUp() {
        clock.set(Instant.parse(NOW));
        training.recognized(INDUCTION);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Map<String, Object> officer(String station, UUID holder, String from) {
        return with(appointment("SECURITY_OFFICER", "duty-station:" + station, holder, from), "candidate", true);
    }

    private static void mayListPeopleAt(String station, UUID person, int status) {
        get(person, "people?dutyStation=" + station).statusCode(status);
    }

    @Test
    void A4anAppointmentMadeBeforeTheInductionGivesNoAuthorityUntilTheCertificateComes() {
        UUID officer = OfficeFixture.somebody("candidate of Lomé");
        String id = appoint(coordinator(), officer("TGLFW", officer, "2026-11-01T00:00:00Z"))
                .statusCode(201)
                .body("state", equalTo("AWAITING_INDUCTION"))
                .extract()
                .path("id");
        mayListPeopleAt("TGLFW", officer, 403);
        get(officer, "appointments/" + id).statusCode(200).body("state", equalTo("AWAITING_INDUCTION"));
        get(coordinator(), "appointments?office=SECURITY_OFFICER&scope=duty-station:TGLFW")
                .body("items", empty());
        get(coordinator(), "office-holders?office=SECURITY_OFFICER&scope=duty-station:TGLFW")
                .body("items.findAll { it.scope != 'world' }", empty());
        assertThat(ledger(id)).containsExactly("candidacy.named");

        UUID certificate = training.certified(officer, INDUCTION, "2026-11-20");
        mayListPeopleAt("TGLFW", officer, 403);
        training.sweep();
        mayListPeopleAt("TGLFW", officer, 200);
        get(officer, "appointments/" + id)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                // not from before the instant at which the induction was recorded
                .body("validFrom", equalTo(NOW))
                .body("gates.inductedOn", equalTo("2026-11-20"))
                .body("inductionCertificate", equalTo(certificate.toString()));
        get(officer, "office-holders?office=SECURITY_OFFICER&scope=duty-station:TGLFW&at=2026-12-01T09:59:59Z")
                .body("items.findAll { it.scope != 'world' }", empty());
        assertThat(ledger(id)).containsExactly("candidacy.named", "candidacy.inducted", "appointment.made");
        training.sweep();
        assertThat(ledger(id)).hasSize(3);
    }

    @Test
    void A4whoIsNamedForATimeToComeHoldsTheOfficeFromThenOn() {
        UUID officer = OfficeFixture.somebody("candidate of Cotonou");
        String id = appoint(coordinator(), officer("BJCOO", officer, "2026-12-10T00:00:00Z"))
                .statusCode(201)
                .extract()
                .path("id");
        training.certified(officer, INDUCTION, "2026-12-01");
        training.sweep();
        get(officer, "appointments/" + id).body("validFrom", equalTo("2026-12-10T00:00:00Z"));
        mayListPeopleAt("BJCOO", officer, 403);
        clock.set(Instant.parse("2026-12-10T00:00:00Z"));
        mayListPeopleAt("BJCOO", officer, 200);
    }

    @Test
    void A4onlyACertificateThatCountsPassesTheGate() {
        UUID officer = OfficeFixture.somebody("candidate of Accra");
        String id = appoint(coordinator(), officer("GHACC", officer, "2026-11-01T00:00:00Z"))
                .statusCode(201)
                .extract()
                .path("id");
        training.certified(officer, "SSM", "2026-11-20");
        training.certified(officer, INDUCTION, "2026-12-02");
        UUID revoked = UUID.randomUUID();
        training.revoked(revoked, officer, INDUCTION, "2026-11-20");
        training.certifiedAgain(revoked, officer, INDUCTION, "2026-11-20");
        training.certified(OfficeFixture.somebody("somebody else"), INDUCTION, "2026-11-20");
        training.certified(officer, "NEW-IND", "2026-11-20");
        training.sweep();
        get(officer, "appointments/" + id).body("state", equalTo("AWAITING_INDUCTION"));

        // the Coordinator lets another course count from tomorrow on, and recognizes it
        Map<String, Object> other = Map.of(
                "gate",
                "INDUCTION",
                "course",
                "NEW-IND",
                "validFrom",
                "2026-12-02",
                "counts",
                true,
                "instrument",
                "TEST/1");
        post(coordinator(), "gate-courses", null, with(other, "validFrom", "2026-11-30"))
                .statusCode(400)
                .body("errors.pointer", contains("/validFrom"));
        post(coordinator(), "gate-courses", null, other).statusCode(201);
        post(coordinator(), "gate-courses", null, other).statusCode(409);
        get(officer, "gate-courses").body("items.course", hasItem("NEW-IND"));
        clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        training.revoked(UUID.fromString(certificateOn(officer, "2026-12-02")), officer, INDUCTION, "2026-12-02");
        training.sweep();
        get(officer, "appointments/" + id).body("state", equalTo("AWAITING_INDUCTION"));
        training.recognized("NEW-IND");
        training.sweep();
        get(officer, "appointments/" + id).body("state", equalTo("ACTIVE"));
    }

    private static String certificateOn(UUID person, String day) {
        return OfficeApi.rows(
                        "select id from certificate_copy where person = ? and completed_on = cast(? as date)",
                        person,
                        day)
                .getFirst()
                .get("id")
                .toString();
    }

    @Test
    void A4whoHasTheCertificateAlreadyIsAppointedWithoutADate() {
        UUID officer = OfficeFixture.somebody("officer of Dakar");
        training.certified(officer, INDUCTION, "2026-11-01");
        appoint(coordinator(), appointment("SECURITY_OFFICER", "duty-station:SNDKR", officer, "2026-11-01T00:00:00Z"))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("gates.inductedOn", equalTo("2026-11-01"));
        appoint(coordinator(), appointment("SECURITY_OFFICER", "duty-station:SNDKR", officer, "2026-10-31T23:59:59Z"))
                .statusCode(422)
                .body("rules", contains("A4"))
                .body("detail", containsString("candidacy"));
    }

    @Test
    void A3anAgencyOfficerWaitsForTheCoordinatorsOwnApproval() {
        UUID officer = OfficeFixture.somebody("agency officer of Mali");
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:WFP");
        var named = appoint(
                        head,
                        with(
                                appointment(
                                        "AGENCY_SECURITY_OFFICER",
                                        "organization:WFP@ML",
                                        officer,
                                        "2026-11-01T00:00:00Z"),
                                "candidate",
                                true))
                .statusCode(201)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .extract();
        String path = "appointments/" + named.path("id");
        get(coordinator(), "candidacies?state=AWAITING_APPROVAL").body("items.id", hasItem((String) named.path("id")));
        get(OfficeFixture.somebody("a stranger"), path).statusCode(404);

        Map<String, String> approval = Map.of("reference", "UNSECOORD/2026/88");
        post(head, path + "/approval", named.header("ETag"), approval).statusCode(403);
        post(coordinator(), path + "/approval", null, approval).statusCode(428);
        String approved = post(coordinator(), path + "/approval", named.header("ETag"), approval)
                .statusCode(200)
                .body("state", equalTo("AWAITING_INDUCTION"))
                .body("gates.approvedOn", equalTo("2026-12-01"))
                .extract()
                .header("ETag");
        post(coordinator(), path + "/approval", approved, approval)
                .statusCode(409)
                .body("legalMoves", contains("RECORD_INDUCTION", "WITHDRAW"));
        post(coordinator(), path + "/induction", approved, Map.of("on", "2026-12-02"))
                .statusCode(400);
        post(coordinator(), path + "/induction", approved, Map.of("on", "2026-11-30"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("validFrom", equalTo(NOW));
        post(coordinator(), path + "/induction", approved, Map.of("on", "2026-11-30"))
                .statusCode(412);
        get(coordinator(), "candidacies").body("items.id", not(hasItem((String) named.path("id"))));
        assertThat(ledger(named.path("id")))
                .containsExactly("candidacy.named", "candidacy.approved", "candidacy.inducted", "appointment.made");
    }

    @Test
    void A3approvalActivatesWhoHasTheCertificate() {
        UUID officer = OfficeFixture.somebody("agency officer of Niger");
        UUID head = OfficeFixture.holding(Office.EXECUTIVE_HEAD, "organization:WFP");
        training.certified(officer, INDUCTION, "2026-11-01");
        var named = appoint(
                        head,
                        with(
                                appointment(
                                        "AGENCY_SECURITY_OFFICER",
                                        "organization:WFP@NE",
                                        officer,
                                        "2026-10-01T00:00:00Z"),
                                "candidate",
                                true))
                .statusCode(201)
                .extract();
        training.sweep();
        get(officer, "appointments/" + named.path("id")).body("state", equalTo("AWAITING_APPROVAL"));
        post(
                        coordinator(),
                        "appointments/" + named.path("id") + "/approval",
                        named.header("ETag"),
                        Map.of("reference", "UNSECOORD/2026/89"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("gates.inductedOn", equalTo("2026-11-01"));
    }

    @Test
    void aCandidacyIsGivenUpAndNobodyIsCandidateTwice() {
        UUID officer = OfficeFixture.somebody("candidate of Abidjan");
        Map<String, Object> wanted = officer("CIABJ", officer, "2026-11-01T00:00:00Z");
        var named = appoint(coordinator(), wanted).statusCode(201).extract();
        appoint(coordinator(), wanted).statusCode(422).body("rules", contains("A1"));
        String path = "appointments/" + named.path("id") + "/end";
        post(coordinator(), path, named.header("ETag"), Map.of("at", NOW, "reason", "Another post"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        training.certified(officer, INDUCTION, "2026-11-20");
        training.sweep();
        get(officer, "appointments/" + named.path("id")).body("state", equalTo("WITHDRAWN"));
        assertThat(ledger(named.path("id"))).containsExactly("candidacy.named", "candidacy.withdrawn");
    }

    @Test
    void A4designatedOfficialsHaveNoCandidatesAndNeedNoTraining() {
        UUID official = OfficeFixture.somebody("official of Gabon");
        Map<String, Object> wanted = appointment("DESIGNATED_OFFICIAL", "country:GA", official, "2026-11-01T00:00:00Z");
        appoint(OfficeApi.secretaryGeneral(), with(wanted, "candidate", true))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void A4oneWhoseTimeHasPassedStaysACandidate() {
        UUID officer = OfficeFixture.somebody("candidate of Banjul");
        var named = appoint(
                        coordinator(),
                        with(officer("GMBJL", officer, "2026-11-01T00:00:00Z"), "validTo", "2026-12-05T00:00:00Z"))
                .statusCode(201)
                .extract();
        clock.set(Instant.parse("2026-12-05T00:00:00Z"));
        training.certified(officer, INDUCTION, "2026-12-04");
        training.sweep();
        get(officer, "appointments/" + named.path("id")).body("state", equalTo("AWAITING_INDUCTION"));
        post(
                        coordinator(),
                        "appointments/" + named.path("id") + "/induction",
                        named.header("ETag"),
                        Map.of("on", "2026-12-04"))
                .statusCode(422)
                .body("rules", contains("A4"));
    }
}
