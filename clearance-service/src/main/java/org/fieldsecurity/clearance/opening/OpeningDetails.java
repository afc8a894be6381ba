package org.fieldsecurity.clearance.opening;

import org.fieldsecurity.clearance.opening.rules.OpeningKind;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a proposal and the record of an unapproved opening tell alike. */
interface OpeningDetails {

    OpeningKind kind();

    String organization();

    String dutyStation();

    String address();

    @Nullable
    String fromAddress();

    int headcount();

    String description();

    /** Refuses a move from nowhere, and an address left by something that doesn't move. */
    default void requireFromAddress() {
        String from = fromAddress();
        if ((kind() == OpeningKind.MOVE) != (from != null && !from.isBlank())) {
            throw ProblemException.invalid(
                    "/fromAddress",
                    kind() == OpeningKind.MOVE ? "is needed for a move" : "must be left out but for a move");
        }
    }
}
