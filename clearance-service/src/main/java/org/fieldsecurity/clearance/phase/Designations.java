package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.Place;

/** Whoever knows how much residents are needed where they live (T18). */
public interface Designations {

    /**
     * The designations of those residents who have a post where they live.
     *
     * @param homes where each of them lives
     */
    Uni<Map<UUID, Designation>> of(Map<UUID, Place> homes, Instant at);
}
