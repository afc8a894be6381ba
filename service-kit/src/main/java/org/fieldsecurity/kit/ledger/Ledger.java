package org.fieldsecurity.kit.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.action.RequestId;
import org.fieldsecurity.kit.copy.ManyRows;
import org.jspecify.annotations.Nullable;

/** Writes the ledger, in the transaction of the change that it records. */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<LedgerRow, UUID> {

    private static final String LAST_OF_MANY = "select l.subject, l.sequence, l.hash from LedgerRow l"
            + " where l.subjectType = ?1 and l.subject in ?2 and l.sequence = (select max(m.sequence) from LedgerRow m"
            + " where m.subjectType = l.subjectType and m.subject = l.subject)";

    private static final HexFormat HEX = HexFormat.of();
    private static final String APPEND = """
            insert into ledger (id, subject_type, subject, sequence, type, state, occurred_at, actor, authority, reason,
                request_id, previous_hash, hash)
            select id, "subjectType", subject, sequence, type, state, "occurredAt", actor, authority, reason,
                "requestId", decode("previousHash", 'hex'), decode(hash, 'hex')
            from json_to_recordset(cast(cast(?1 as text) as json)) as new (id uuid, "subjectType" text, subject text,
                sequence integer, type text, state text, "occurredAt" timestamptz, actor text, authority text,
                reason text, "requestId" text, "previousHash" text, hash text)
            """;

    private final RowMaker rows;
    private final ManyRows many;

    Ledger(RowMaker rows, ManyRows many) {
        this.rows = rows;
        this.many = many;
    }

    /**
     * Appends one row for the change. Two changes of one subject at the same moment can't both commit: the second is
     * answered 409 {@code concurrent-change}.
     */
    public Uni<LedgerRow> append(Change change) {
        return lastOf(change.subjectType(), change.subject())
                .flatMap(last -> persist(rowAfter(last == null ? ChainEnd.NONE : last.end(), change)));
    }

    /**
     * Appends one row for each of many changes, by few statements.
     *
     * @param changes of subjects of one type, each of another subject
     */
    public Uni<Void> appendAll(List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> subjects = changes.stream().map(Change::subject).toList();
        return getSession()
                .flatMap(session -> session.createSelectionQuery(LAST_OF_MANY, Object[].class)
                        .setParameter(1, changes.getFirst().subjectType())
                        .setParameter(2, subjects)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> new ChainEnd((int) row[1], (byte[]) row[2]))))
                .flatMap(last -> many.write(
                        APPEND,
                        changes.stream()
                                .map(change -> written(last.getOrDefault(change.subject(), ChainEnd.NONE), change))
                                .toList()));
    }

    /** The rows of some subjects of one kind up to an instant, by subject and in their order; at most {@code limit}. */
    public Uni<List<LedgerRow>> historyOf(String subjectType, Collection<String> subjects, Instant until, int limit) {
        return subjects.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(
                                "subjectType = ?1 and subject in ?2 and occurredAt <= ?3 order by subject, sequence",
                                subjectType,
                                subjects,
                                until)
                        .page(0, limit)
                        .list();
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

    private Written written(ChainEnd last, Change change) {
        LedgerContent content = rows.next(last.sequence(), change, RequestId.current());
        byte[] before = last.hash();
        return new Written(content, before == null ? null : HEX.formatHex(before), HEX.formatHex(content.hash(before)));
    }

    /** A row of the ledger as it is written among others. */
    private record Written(
            @JsonUnwrapped LedgerContent content, @Nullable String previousHash, String hash) {}

    private LedgerRow rowAfter(ChainEnd last, Change change) {
        return new LedgerRow(rows.next(last.sequence(), change, RequestId.current()), last.hash());
    }
}
