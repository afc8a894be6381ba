package org.fieldsecurity.clearance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.rulebook.PolicyDocument;
import org.fieldsecurity.clearance.rulebook.PolicyReading;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** A journey from Geneva to Goma and the shipped policy, to be varied by each case. */
final class Cases {

    static final UUID TRAVELLER = UUID.fromString("01890000-0000-7000-8000-000000000018");
    static final UUID OFFICIAL = UUID.fromString("01890000-0000-7000-8000-000000000007");
    static final UUID VERSION = UUID.fromString("01890000-0000-7000-8000-00000000c001");
    static final Place GOMA = new Place("CDGOM", "CD");
    static final Place NAIROBI = new Place("KENBO", "KE");
    static final Instant DEPARTS = Instant.parse("2026-05-20T08:00:00Z");
    static final Instant ARRIVES = Instant.parse("2026-05-20T18:00:00Z");
    static final Instant LEAVES = Instant.parse("2026-05-30T06:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 30);
    static final Instant SUBMITTED = Instant.parse("2026-05-01T12:00:00Z");
    static final RequiredCourse BASIC =
            new RequiredCourse("BASIC", new Scope.World(), 0, EnumSet.allOf(TravellerCategory.class), 0);
    static final RequiredCourse FIELD = new RequiredCourse(
            "FIELD", new Scope.Country("CD"), 3, EnumSet.complementOf(EnumSet.of(TravellerCategory.DEPENDANT)), 0);

    /** Migrations that add fields to the policy. */
    private static final List<String> ADDITIONS =
            List.of("V1_3__presence.sql", "V1_4__notices.sql", "V1_6__openings.sql", "V1_7__essential.sql");

    private static final PolicyDocument SHIPPED = shipped();

    private Cases() {}

    static PolicyDocument document() {
        return SHIPPED;
    }

    static Policy policy() {
        return policy(List.of());
    }

    static Policy policy(List<ManualArea> manualAreas, RequiredCourse... courses) {
        return new PolicyReading(SHIPPED).policy(VERSION, manualAreas, List.of(courses));
    }

    static Leg leg(String rating) {
        return leg(GOMA, rating);
    }

    static Leg leg(Place place, String rating) {
        return new Leg(place, rating, DEPARTS, ARRIVES, LEAVES, false, false, true);
    }

    static Traveller staff() {
        return new Traveller(TRAVELLER, TravellerCategory.INTERNATIONAL_STAFF, "UNDP", Designation.NONE);
    }

    static Traveller staff(Designation designation) {
        return new Traveller(TRAVELLER, TravellerCategory.INTERNATIONAL_STAFF, "UNDP", designation);
    }

    static Traveller dependant() {
        return new Traveller(TRAVELLER, TravellerCategory.DEPENDANT, "UNDP", Designation.NONE);
    }

    static Facts facts(Certificate... certificates) {
        return new Facts(
                List.of(certificates), List.of(), List.of(), Map.of("personnel", SUBMITTED, "training", SUBMITTED));
    }

    /** The same facts with the person on the country's list for good, as what they say to be. */
    static Facts listed(Facts facts, Traveller traveller) {
        var designation = traveller.designation();
        return designation == Designation.NONE
                ? facts
                : new Facts(
                        facts.certificates(),
                        List.of(new Naming(designation, new Scope.Country("CD"), LocalDate.of(2026, 1, 1), null)),
                        facts.briefings(),
                        facts.asOf());
    }

    /** Somebody who is on the list as what they say to be. */
    static Question question(Leg leg, Traveller traveller, Facts facts) {
        return new Question(
                leg, traveller, Purpose.DUTY_TRAVEL, listed(facts, traveller), Company.NONE, SUBMITTED, SUBMITTED);
    }

    static HeldOffice holds(Office office, String scope) {
        return held(office, scope, 1);
    }

    static HeldOffice delegated(Office office, String scope) {
        return held(office, scope, 2);
    }

    private static HeldOffice held(Office office, String scope, int links) {
        var link = new Authority.Link(
                OFFICIAL,
                office,
                Scope.parse(scope),
                OFFICIAL,
                "letter 7",
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
        var chain = new Authority.Link[links];
        Arrays.fill(chain, link);
        return new HeldOffice(office, Scope.parse(scope), OFFICIAL, List.of(chain));
    }

    static AppliedRule rule(Assessment assessment, String id) {
        return assessment.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + id + " in " + assessment.rules()));
    }

    static List<String> ids(Assessment assessment) {
        return assessment.rules().stream().map(AppliedRule::id).toList();
    }

    /** The policy that a new database starts with, read from its migrations: the cases test what is shipped. */
    private static PolicyDocument shipped() {
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            var document = (ObjectNode) json.readTree(quoted("V1_1__default_policy.sql", "policy"));
            for (var migration : ADDITIONS) {
                document.setAll((ObjectNode) json.readTree(quoted(migration, "policy")));
            }
            var present = json.readTree(quoted("V1_5__phase_effects.sql", "present"));
            for (var row : document.path("table")) {
                var rating = row.path("rating").textValue();
                ((ObjectNode) row).set("present", present.path(present.has(rating) ? rating : "NONE"));
            }
            return json.treeToValue(document, PolicyDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String migration, String tag) throws IOException {
        try (var file = Cases.class.getResourceAsStream("/db/migration/" + migration)) {
            return new String(file.readAllBytes(), UTF_8).split("\\$" + tag + "\\$")[1];
        }
    }
}
