package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.fieldsecurity.kit.authority.Authority;

/** Whoever keeps the legs: judges those that a change of a rating touches, some hundred at a time, request by request. */
public interface TouchedLegs {

    /** Says what the change would mean, and changes nothing. */
    Uni<Void> judge(RatingChange change, Function<List<Touched>, Uni<Void>> found);

    /**
     * Does what the change means, with a row in the ledger for each request that it touches. Forgets everything that
     * the session has read, so that it stays small.
     */
    Uni<Void> reassess(
            RatingChange change, Authority authority, String reason, Function<List<Touched>, Uni<Void>> found);
}
