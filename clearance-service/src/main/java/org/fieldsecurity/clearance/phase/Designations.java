package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Designation;

/** Whoever knows how much residents are needed where they live (T18). */
public interface Designations {

    /** The designations of those of the people who have one for a post at their duty station. */
    Uni<Map<UUID, Designation>> of(Collection<UUID> people, Instant at);
}
