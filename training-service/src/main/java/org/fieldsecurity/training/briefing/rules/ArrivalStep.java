package org.fieldsecurity.training.briefing.rules;

import java.time.Instant;

/** What a report of an arrival does to its briefing. */
public sealed interface ArrivalStep {

    /** The briefing is owed, for the first time or again. */
    record Opened(Instant arrivedAt, Instant dueAt) implements ArrivalStep {}

    /** The arrival was at another time, and so is the due instant; what was given stays given. */
    record Moved(Instant arrivedAt, Instant dueAt) implements ArrivalStep {}

    /** Nobody arrived: nothing is owed. */
    record Voided() implements ArrivalStep {}

    /** Nothing new. */
    record Unchanged() implements ArrivalStep {}
}
