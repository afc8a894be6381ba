package org.fieldsecurity.kit.authority;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Answers who holds which office; from the service's own tables or from a replica of them. */
public interface AppointmentDirectory {

    /** Every office that the person holds at the instant, delegations included; empty when none. */
    Uni<List<HeldOffice>> heldBy(UUID person, Instant at);

    /** Every holder of the office whose scope covers the place at the instant, the narrowest scope first. */
    Uni<List<HeldOffice>> holdersOf(Office office, Scope place, Instant at);
}
