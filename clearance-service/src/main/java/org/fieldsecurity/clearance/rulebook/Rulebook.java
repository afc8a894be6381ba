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

/** Puts the policy in force together: the document, the manual areas, and what training requires. */
@ApplicationScoped
public class Rulebook {

    private final PolicyVersions versions;
    private final ManualAreas manualAreas;
    private final KnownFacts facts;
    private final ObjectMapper json;
    private final ConcurrentMap<UUID, PolicyDocument> documents = new ConcurrentHashMap<>();

    Rulebook(PolicyVersions versions, ManualAreas manualAreas, KnownFacts facts, ObjectMapper json) {
        this.versions = versions;
        this.manualAreas = manualAreas;
        this.facts = facts;
        this.json = json;
    }

    /** The policy in force at an instant. */
    public Uni<Policy> inForce(Instant at) {
        return versions.inForce(at).flatMap(version -> manualAreas.from(at).flatMap(areas -> facts.requiredCourses(at)
                .map(courses -> policy(version, areas, courses))));
    }

    /**
     * The policy that a document would make at an instant, with the manual areas and what training requires then; 422
     * when the document contradicts itself.
     */
    Uni<Policy> proposed(PolicyDocument document, Instant at) {
        return manualAreas.from(at).flatMap(areas -> facts.requiredCourses(at)
                .map(courses -> proposed(document, areas, courses)));
    }

    private static Policy proposed(PolicyDocument document, List<ManualAreaEntry> areas, List<RequiredCourse> courses) {
        try {
            return new PolicyReading(document)
                    .policy(
                            Ids.next(),
                            areas.stream().map(ManualAreaEntry::area).toList(),
                            courses);
        } catch (IllegalArgumentException e) {
            throw ProblemException.refused(e.getMessage(), List.of("T19"), List.of());
        }
    }

    private Policy policy(PolicyVersion version, List<ManualAreaEntry> areas, List<RequiredCourse> courses) {
        List<ManualArea> manual = areas.stream().map(ManualAreaEntry::area).toList();
        return new PolicyReading(document(version)).policy(version.id(), manual, courses);
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
