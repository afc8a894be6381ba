package org.fieldsecurity.kit.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of an appointment or a delegation: the state that personnel publishes and other services copy.
 *
 * @param id id of the appointment or delegation
 * @param validFrom first instant
 * @param validTo first instant after it; null while no end is set
 * @param chain the appointments that it rests on, itself last
 */
public record HeldOfficeState(
        UUID id,
        Office office,
        Scope scope,
        UUID holder,
        Instant validFrom,
        @Nullable Instant validTo,
        List<Authority.Link> chain) {}
