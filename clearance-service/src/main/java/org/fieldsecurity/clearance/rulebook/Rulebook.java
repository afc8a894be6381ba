package org.fieldsecurity.clearance.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fieldsecurity.clearance.policy.ManualArea;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Puts the policy in force together: the document, the manual areas, and what training requires. */
@ApplicationScoped
public class Rulebook {

    private static final String EDITION = """
            select (select v.id from policy_version v where v.valid_from <= $1 order by v.valid_from desc limit 1),
                (select string_agg(cast(m as text), ',' order by m.id) from manual_area m
                    where m.valid_to is null or m.valid_to > $1),
                (select string_agg(cast(c as text), ',' order by c.id) from course_requirement_copy c
                    where c.valid_from <= $2 and (c.valid_to is null or c.valid_to >= $2))
            """;

    private final PolicyVersions versions;
    private final ManualAreas manualAreas;
    private final KnownFacts facts;
    private final ObjectMapper json;
    private final ConcurrentMap<UUID, PolicyDocument> documents = new ConcurrentHashMap<>();
    private volatile @Nullable Printed lastPrinted;

    /**
     * What a policy is made of, to be compared.
     *
     * @param version the version of the document; null before the first
     * @param manualAreas the rows of all areas that hold, in words of the database
     * @param courses the rows of what training requires
     */
    private record Edition(
            @Nullable UUID version,
            @Nullable String manualAreas,
            @Nullable String courses) {

        static Edition of(Line line) {
            return new Edition(line.uuid(0), line.text(1), line.text(2));
        }
    }

    private record Printed(Edition edition, Policy policy) {}

    Rulebook(PolicyVersions versions, ManualAreas manualAreas, KnownFacts facts, ObjectMapper json) {
        this.versions = versions;
        this.manualAreas = manualAreas;
        this.facts = facts;
        this.json = json;
    }

    /** The policy in force at an instant. */
    public Uni<Policy> inForce(Instant at) {
        return SessionSql.rows(EDITION, Edition::of, at, Utc.day(at)).flatMap(found -> {
            Edition edition = found.getFirst();
            Printed last = lastPrinted;
            return last != null && last.edition().equals(edition)
                    ? Uni.createFrom().item(last.policy())
                    : print(edition, at);
        });
    }

    /** Puts a policy together: its parts seldom change, so it is kept for as long as they stay. */
    private Uni<Policy> print(Edition edition, Instant at) {
        if (edition.version() == null) {
            throw ProblemException.notFound("policy at that instant");
        }
        UUID version = edition.version();
        return document(version).flatMap(document -> manualAreas.from(at).flatMap(areas -> facts.requiredCourses(at)
                .map(courses -> new PolicyReading(document).policy(version, areas, courses))
                .invoke(policy -> lastPrinted = new Printed(edition, policy))));
    }

    /**
     * The policy that a document would make at an instant, with the manual areas and what training requires then; 422
     * when the document contradicts itself.
     */
    Uni<Policy> proposed(PolicyDocument document, Instant at) {
        return manualAreas.from(at).flatMap(areas -> facts.requiredCourses(at)
                .map(courses -> proposed(document, areas, courses)));
    }

    private static Policy proposed(PolicyDocument document, List<ManualArea> areas, List<RequiredCourse> courses) {
        try {
            return new PolicyReading(document).policy(Ids.next(), areas, courses);
        } catch (IllegalArgumentException e) {
            throw ProblemException.refused(e.getMessage(), List.of("T19"), List.of());
        }
    }

    private Uni<PolicyDocument> document(UUID version) {
        PolicyDocument known = documents.get(version);
        return known != null
                ? Uni.createFrom().item(known)
                : versions.findById(version).map(this::document);
    }

    /** The document of a version; it never changes, so it is read once. */
    PolicyDocument document(PolicyVersion version) {
        return documents.computeIfAbsent(version.id(), id -> read(version.document(), PolicyDocument.class));
    }

    private <T> T read(String part, Class<T> type) {
        try {
            return json.readValue(part, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored policy can't be read", e);
        }
    }

    /** How a version looks. */
    PolicyVersionView view(PolicyVersion version) {
        String impact = version.impact();
        return PolicyVersionView.of(
                version, document(version), impact == null ? null : read(impact, PolicyImpact.class));
    }

    String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy that can't be written", e);
        }
    }
}
