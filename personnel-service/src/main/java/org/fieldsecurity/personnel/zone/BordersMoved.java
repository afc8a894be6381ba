package org.fieldsecurity.personnel.zone;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.personnel.zone.rules.ZoneBorders;
import org.jspecify.annotations.Nullable;

/** Told of moved borders, in the same transaction, by features whose records lie in zones. */
public interface BordersMoved {

    /** The duty station has these zones now; nobody places homes there until the transaction ends. */
    Uni<Void> moved(Move move);

    /**
     * Borders that have moved.
     *
     * @param dutyStation UN/LOCODE
     * @param open every open zone of the duty station
     * @param closed code of the zone that was closed; null when none was
     * @param successor code of the zone that takes over what no zone takes; null when none was named
     * @param at when
     * @param authority what it was done under
     */
    record Move(
            String dutyStation,
            List<ZoneBorders> open,
            @Nullable String closed,
            @Nullable String successor,
            Instant at,
            Authority authority) {}
}
