package org.fieldsecurity.kit.ledger;

import org.fieldsecurity.kit.authority.Authority;
import org.jspecify.annotations.Nullable;

/**
 * A state change to record.
 *
 * @param subjectType kind of thing, such as {@code person}; first part of the event's type
 * @param subject its id or code
 * @param verb what happened, in the past tense, such as {@code registered}
 * @param state the whole state after the change, as the record that other services will read
 * @param authority what it was done under
 * @param reason why, where a reason was given
 */
public record Change(
        String subjectType,
        String subject,
        String verb,
        Object state,
        Authority authority,
        @Nullable String reason) {

    /** A change that needs no reason. */
    public Change(String subjectType, Object subject, String verb, Object state, Authority authority) {
        this(subjectType, subject.toString(), verb, state, authority, null);
    }

    String type() {
        return subjectType + "." + verb;
    }
}
