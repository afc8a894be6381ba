package org.fieldsecurity.personnel.hrimport.rules;

import java.util.UUID;
import org.fieldsecurity.personnel.person.PersonView;
import org.jspecify.annotations.Nullable;

/** What is to be done about a row. */
public sealed interface Verdict {

    /** A new person. */
    record Registered(PersonView state) implements Verdict {}

    /** A known person becomes as the row says. */
    record Changed(Known before, PersonView state) implements Verdict {

        /** Whether the latest assignment becomes another, or gets other days. */
        public boolean movesAssignment() {
            return !before.state().terms().equals(state.terms());
        }
    }

    /** The person is as the row says. */
    record Unchanged(UUID person) implements Verdict {}

    /** Nothing is done. */
    record Refused(Flaw flaw) implements Verdict {}

    /** The person's state from now on; null when nothing is changed. */
    default @Nullable PersonView becomes() {
        return switch (this) {
            case Registered(PersonView state) -> state;
            case Changed(Known before, PersonView state) -> state;
            case Unchanged unchanged -> null;
            case Refused refused -> null;
        };
    }

    /** How the outcome is called. */
    default RowOutcome outcome() {
        return switch (this) {
            case Registered registered -> RowOutcome.REGISTERED;
            case Changed changed -> RowOutcome.CHANGED;
            case Unchanged unchanged -> RowOutcome.UNCHANGED;
            case Refused refused -> RowOutcome.REFUSED;
        };
    }
}
