package org.fieldsecurity.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fieldsecurity.kit.id.Ids;

/** Makes the content of a row from a change: the same for one change as for many. */
@ApplicationScoped
class RowMaker {

    private final InstantSource clock;
    private final ObjectMapper json;

    RowMaker(InstantSource clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * The subject's next row.
     *
     * @param lastSequence number of its last row, 0 when it has none
     */
    LedgerContent next(int lastSequence, Change change, String requestId) {
        return new LedgerContent(
                Ids.next(),
                change.subjectType(),
                change.subject(),
                lastSequence + 1,
                change.type(),
                write(change.state()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                change.authority().actor(),
                write(change.authority()),
                change.reason(),
                requestId);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that can't be written as JSON", e);
        }
    }
}
