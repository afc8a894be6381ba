package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Moves the rows of one record to another, and back. Each row is recorded as it was before, with all its columns, so that
 * it can be put back exactly, whatever became of it since. Runs in the session's transaction.
 */
@ApplicationScoped
class MergeRows {

    private static final List<MergedRows> KINDS = List.of(MergedRows.values());
    private static final String WHOLE_ROW = "to_jsonb(t)";
    private static final String NOTHING_MORE = "cast('{}' as jsonb)";
    private static final String RECORDED =
            "(select row_id from merge_row where merge = ?1 and kind = '%1$s' and moved = %2$s)";
    private static final String MOVE = "update %3$s set %4$s = ?2 where id in " + RECORDED;
    private static final String MOVE_CONTACTS = "update person_contact set person = ?2, place = place"
            + " + (select count(*) from person_contact s where s.person = ?2) where id in " + RECORDED;
    private static final String TAKE_OUT = "delete from assignment where id in " + RECORDED;
    /** Those that are written; an assignment takes the name of its person by itself. */
    private static final String COLUMNS = "select column_name from information_schema.columns"
            + " where table_schema = current_schema() and table_name = ?1 and is_generated = 'NEVER'"
            + " and (table_name, column_name) not in (('assignment', 'family_name'), ('assignment', 'given_names'))"
            + " order by ordinal_position";

    private static final String MOVES =
            "select kind, row_id, moved from merge_row where merge = ?1 order by kind, row_id";

    /** Records every row of the merged record, and gives the survivor those that don't stand against its own. */
    Uni<Void> move(UUID merge, UUID merged, UUID survivor) {
        return inOrder((session, kind) -> session.createNativeQuery(record(kind))
                        .setParameter(1, merged)
                        .setParameter(2, survivor)
                        .setParameter(3, merge)
                        .executeUpdate()
                        .chain(() -> move(session, kind, merge, survivor)))
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery(TAKE_OUT.formatted(MergedRows.ASSIGNMENT, false))
                        .setParameter(1, merge)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Puts every row back as it was; dependants are the caller's. */
    Uni<Void> putBack(UUID merge) {
        return inOrder((session, kind) -> kind == MergedRows.DEPENDANT
                ? Uni.createFrom().item(0)
                : giveBack(session, kind, merge)
                        .chain(() -> columns(session, kind))
                        .chain(columns -> session.createNativeQuery(putBack(kind, columns))
                                .setParameter(1, merge)
                                .executeUpdate()));
    }

    /** Every row recorded. */
    Uni<List<MergeView.Move>> moves(UUID merge) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVES, Object[].class)
                        .setParameter(1, merge)
                        .setMaxResults(MergeView.MAX_MOVES + 1)
                        .getResultList())
                .map(rows -> {
                    if (rows.size() > MergeView.MAX_MOVES) {
                        throw ProblemException.refused(
                                "The record has more rows than can be moved at once.", List.of("P10"), List.of());
                    }
                    return rows.stream()
                            .map(row -> new MergeView.Move(
                                    MergedRows.valueOf((String) row[0]), (UUID) row[1], (Boolean) row[2]))
                            .toList();
                });
    }

    private static Uni<Integer> move(Mutiny.Session session, MergedRows kind, UUID merge, UUID survivor) {
        if (kind == MergedRows.WARDEN_ACKNOWLEDGEMENT) {
            return session.createNativeQuery(ExchangedAcknowledgement.GIVE)
                    .setParameter(1, merge)
                    .executeUpdate();
        }
        String sql =
                switch (kind) {
                    case DEPENDANT -> "";
                    case CONTACT -> MOVE_CONTACTS.formatted(kind, true);
                    default -> MOVE.formatted(kind, true, kind.table(), kind.owner());
                };
        return sql.isEmpty()
                ? Uni.createFrom().item(0)
                : session.createNativeQuery(sql)
                        .setParameter(1, merge)
                        .setParameter(2, survivor)
                        .executeUpdate();
    }

    private static Uni<Integer> giveBack(Mutiny.Session session, MergedRows kind, UUID merge) {
        return kind == MergedRows.WARDEN_ACKNOWLEDGEMENT
                ? session.createNativeQuery(ExchangedAcknowledgement.GIVE_BACK)
                        .setParameter(1, merge)
                        .executeUpdate()
                : Uni.createFrom().item(0);
    }

    /** Names the survivor, ?2, where the condition doesn't. */
    private static String record(MergedRows kind) {
        return "insert into merge_row (merge, kind, row_id, state, moved) select cast(?3 as uuid), '" + kind
                + "', t." + kind.key() + ", "
                + (kind == MergedRows.DEPENDANT ? NOTHING_MORE : WHOLE_ROW) + ", not (" + kind.staysAside() + ") from "
                + kind.table() + " t where t." + kind.owner() + " = ?1 and cast(?2 as uuid) is not null";
    }

    private static Uni<List<String>> columns(Mutiny.Session session, MergedRows kind) {
        return session.createNativeQuery(COLUMNS, String.class)
                .setParameter(1, kind.table())
                .getResultList();
    }

    /** A version only grows, so that nobody takes the row for the one that they read between. */
    private static String putBack(MergedRows kind, List<String> columns) {
        String set = columns.stream()
                .filter(column -> !column.equals(kind.key()))
                .map(column -> column.equals("version")
                        ? "version = " + kind.table() + ".version + 1"
                        : column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        String read = columns.stream().map(column -> "r." + column).collect(Collectors.joining(", "));
        return "insert into " + kind.table() + " (" + String.join(", ", columns) + ") select " + read
                + " from merge_row m cross join lateral jsonb_populate_record(cast(null as " + kind.table()
                + "), m.state) r where m.merge = ?1 and m.kind = '" + kind
                + "' and (m.moved or m.kind = 'ASSIGNMENT') on conflict (" + kind.key()
                + ") do update set " + set;
    }

    /** What is done for one kind of row. */
    @FunctionalInterface
    private interface Work {
        Uni<Integer> perform(Mutiny.Session session, MergedRows kind);
    }

    private static Uni<Void> inOrder(Work work) {
        return Panache.getSession().chain(session -> Multi.createFrom()
                .iterable(KINDS)
                .onItem()
                .transformToUniAndConcatenate(kind -> work.perform(session, kind))
                .collect()
                .last()
                .replaceWithVoid());
    }
}
