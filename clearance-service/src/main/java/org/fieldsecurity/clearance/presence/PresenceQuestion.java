package org.fieldsecurity.clearance.presence;

import java.time.Instant;
import org.fieldsecurity.kit.authority.Scope;

/**
 * Who is asked for.
 *
 * @param scope where
 * @param organization only its people; empty for everybody's
 * @param at when
 * @param confirmingSince reports before that no longer confirm
 */
record PresenceQuestion(Scope scope, String organization, Instant at, Instant confirmingSince) {

    /** The code by which the tables know the scope: what follows the colon of its written form. */
    String key() {
        String text = scope.text();
        return text.substring(text.indexOf(':') + 1);
    }
}
