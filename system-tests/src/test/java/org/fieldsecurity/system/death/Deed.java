package org.fieldsecurity.system.death;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.input.DemoPeople;
import org.fieldsecurity.system.call.Reply;
import org.fieldsecurity.system.suite.Cast;
import org.fieldsecurity.system.suite.Suite;

/**
 * One change that is asked of a service, recognized in its database by a mark that no other change has.
 *
 * @param mark stands in a column of the row that it makes
 * @param key its {@code Idempotency-Key}: sent again, it is the same deed
 */
record Deed(PartName service, String mark, String key) {

    /** A new deed for a service. */
    static Deed of(PartName service) {
        var key = UUID.randomUUID().toString();
        return new Deed(service, "deed " + key, key);
    }

    /** Asks for it; the new resource's id when the service says that it is done. */
    Optional<String> ask(Suite suite) {
        try {
            var reply = send(suite);
            if (reply.status() == 201) {
                return Optional.of(reply.id());
            }
            // Away, too slow, or still busy with the same deed: not done as far as the caller knows.
            if (List.of(409, 503, 504).contains(reply.status())) {
                return Optional.empty();
            }
            throw new AssertionError(reply.call() + " was answered with " + reply.status() + ": " + reply.text());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The ids of the rows that it made. */
    List<String> rows(Suite suite) {
        var query =
                switch (service) {
                    case PERSONNEL -> "select id from person where family_name = '%s'";
                    case CLEARANCE -> "select id from clearance_request where title = '%s'";
                    case TRAINING -> "select id from certificate where evidence = '%s'";
                    case INSPECTION -> "select id from checklist_version where title = '%s'";
                    default -> throw new IllegalArgumentException(service.id());
                };
        return suite.rows(service).of(query.formatted(mark));
    }

    private Reply send(Suite suite) {
        var realm = suite.realm();
        return switch (service) {
            case PERSONNEL ->
                post(suite, realm.client("hr-undp"), "/personnel/v1/people", Cast.newPerson(mark, "UNDP", "KENBO"));
            case CLEARANCE -> post(suite, realm.user("traveller-luc"), "/clearance/v1/requests", request());
            case TRAINING -> post(suite, realm.user("coordinator"), "/training/v1/certificates", attendance());
            case INSPECTION -> post(suite, realm.user("coordinator"), "/inspection/v1/checklists", checklist());
            default -> throw new IllegalArgumentException(service.id());
        };
    }

    private Reply post(Suite suite, String token, String path, Map<String, Object> body) {
        return suite.door().post(token, path, Map.of("Idempotency-Key", key), body);
    }

    private Map<String, Object> request() {
        var day = today().plusDays(30);
        return Map.of(
                "title",
                mark,
                "purpose",
                "DUTY_TRAVEL",
                "contact",
                "Through the duty officer",
                "travellers",
                List.of(Map.of("person", DemoPeople.id("traveller-luc"))),
                "legs",
                List.of(Map.of(
                        "from",
                        "CHGVA",
                        "to",
                        "KENBO",
                        "departsAt",
                        day + "T08:00:00Z",
                        "arrivesAt",
                        day + "T18:00:00Z",
                        "transit",
                        false)));
    }

    private Map<String, Object> attendance() {
        return Map.of(
                "person",
                DemoPeople.id("traveller-luc"),
                "course",
                "SSM",
                "completedOn",
                today().toString(),
                "evidence",
                mark);
    }

    private Map<String, Object> checklist() {
        var item = Map.of("id", "T-1", "text", "Is it there?", "paragraph", "39", "check", "Look.");
        return Map.of("audience", "WARDEN", "title", mark, "items", List.of(item));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    }
}
