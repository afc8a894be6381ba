package org.fieldsecurity.clearance.rulebook;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.VerdictChange;
import org.jspecify.annotations.Nullable;

/** Whoever keeps the legs: judges the open ones under two policies, some hundred at a time. */
public interface JudgedLegs {

    /**
     * What is compared.
     *
     * @param before the policy in force
     * @param after the other one
     * @param country the only country to look at; null for all
     * @param at the instant of the judgement
     */
    record Comparison(Policy before, Policy after, @Nullable String country, Instant at) {}

    /**
     * One open leg that both policies judged.
     *
     * @param request the request
     * @param leg the leg
     * @param clearance the traveller's clearance
     * @param person the traveller
     * @param organization common code of their organization
     * @param country the country that the leg leads to
     * @param change how the other policy judges otherwise; null where it doesn't
     */
    record Judged(
            UUID request,
            UUID leg,
            UUID clearance,
            UUID person,
            String organization,
            String country,
            @Nullable VerdictChange change) {}

    /**
     * Judges open legs in the order of their requests and changes nothing. Forgets everything that the session has read.
     *
     * @param most about how many legs; the last batch may go over it
     * @return whether there were no more
     */
    Uni<Boolean> compare(Comparison comparison, int most, Consumer<List<Judged>> found);
}
