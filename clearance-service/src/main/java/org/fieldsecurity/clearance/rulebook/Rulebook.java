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

    private Policy policy(PolicyVersion version, List<ManualAreaEntry> areas, List<RequiredCourse> courses) {
        List<ManualArea> manual = areas.stream().map(ManualAreaEntry::area).toList();
        return new PolicyReading(document(version)).policy(version.id(), manual, courses);
    }

    /** The document of a version; it never changes, so it is read once. */
    PolicyDocument document(PolicyVersion version) {
        return documents.computeIfAbsent(version.id(), id -> read(version.document()));
    }

    private PolicyDocument read(String document) {
        try {
            return json.readValue(document, PolicyDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored policy can't be read", e);
        }
    }

    String write(PolicyDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy that can't be written", e);
        }
    }
}
