package org.fieldsecurity.personnel.zone;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * Who places homes and who moves borders at a duty station take turns: many place at once, one moves borders alone. Held
 * to the end of the transaction; who waits reads afterwards what the other has stored.
 */
final class Turns {

    private static final String PLACE = "select 1 from pg_advisory_xact_lock_shared(7310412, hashtext(?1))";
    private static final String MOVE_BORDERS = "select 1 from pg_advisory_xact_lock(7310412, hashtext(?1))";

    private Turns() {}

    static Uni<Void> toPlace(String dutyStation) {
        return take(PLACE, dutyStation);
    }

    static Uni<Void> toMoveBorders(String dutyStation) {
        return take(MOVE_BORDERS, dutyStation);
    }

    private static Uni<Void> take(String lock, String dutyStation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(lock, Integer.class)
                        .setParameter(1, dutyStation)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
