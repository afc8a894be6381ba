package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.TreeSet;
import org.fieldsecurity.kit.sql.SessionSql;

/**
 * Who judges legs and who changes the ratings of their countries take turns: many judge at once, one changes alone. Held
 * to the end of the transaction; who waits reads afterwards what the other has stored. To be taken before any row is
 * locked.
 */
@ApplicationScoped
public class RatingLock {

    private static final String JUDGE = "select 1 from pg_advisory_xact_lock_shared(7310430, hashtext($1))";
    private static final String CHANGE = "select 1 from pg_advisory_xact_lock(7310430, hashtext($1))";

    /** The ratings of these countries stay as they are until the transaction ends. */
    public Uni<Void> toJudge(Collection<String> countries) {
        Uni<Void> held = Uni.createFrom().voidItem();
        for (String country : new TreeSet<>(countries)) {
            held = held.chain(() -> take(JUDGE, country));
        }
        return held;
    }

    /** Nobody judges a leg to the country until the transaction ends. */
    Uni<Void> toChange(String country) {
        return take(CHANGE, country);
    }

    private static Uni<Void> take(String lock, String country) {
        return SessionSql.rows(lock, line -> line.count(0), country).replaceWithVoid();
    }
}
