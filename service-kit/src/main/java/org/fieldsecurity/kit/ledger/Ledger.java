package org.fieldsecurity.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.action.RequestId;
import org.fieldsecurity.kit.id.Ids;

/** Writes the ledger, in the transaction of the change that it records. */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<LedgerRow, UUID> {

    private final InstantSource clock;
    private final ObjectMapper json;

    Ledger(InstantSource clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * Appends one row for the change. Two changes of one subject at the same moment can't both commit: the second is
     * answered 409 {@code concurrent-change}.
     */
    public Uni<LedgerRow> append(Change change) {
        return lastOf(change.subjectType(), change.subject()).flatMap(last -> persist(rowAfter(last, change)));
    }

    /** All rows of a subject, the first first; at most {@code limit}. */
    public Uni<List<LedgerRow>> historyOf(String subjectType, String subject, int limit) {
        return find("subjectType = ?1 and subject = ?2 order by sequence", subjectType, subject)
                .page(0, limit)
                .list();
    }

    private Uni<LedgerRow> lastOf(String subjectType, String subject) {
        return find("subjectType = ?1 and subject = ?2 order by sequence desc", subjectType, subject)
                .firstResult();
    }

    private LedgerRow rowAfter(LedgerRow last, Change change) {
        LedgerContent content = new LedgerContent(
                Ids.next(),
                change.subjectType(),
                change.subject(),
                last == null ? 1 : last.sequence() + 1,
                change.type(),
                write(change.state()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                change.authority().actor(),
                write(change.authority()),
                change.reason(),
                RequestId.current());
        return new LedgerRow(content, last == null ? null : last.hash());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that can't be written as JSON", e);
        }
    }
}
