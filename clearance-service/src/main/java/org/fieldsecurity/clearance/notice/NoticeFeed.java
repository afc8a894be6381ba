package org.fieldsecurity.clearance.notice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices in an order in which nothing that commits late is ever skipped: by transaction, and only up to the
 * oldest one that is still running, as the kit's feed does. Each name of the reader is one range of an index.
 */
@ApplicationScoped
public class NoticeFeed {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Place START = new Place("0", BEFORE_ALL);

    private static final String READ = """
            select n.id, n.kind, n.subject, n.person, n.office, n.scope, n.organization, n.data, n.created_at, n.due_at,
                page.transaction_id::text as transaction_id, page.read
            from (
                select heard.transaction_id, heard.notice, bool_or(heard.read) as read
                from unnest($1::text[]) as mine (audience)
                left join notice_read r on r.reader = $2 and r.audience = mine.audience
                cross join lateral (
                    select place.transaction_id, place.notice
                    from (values ($3::text::xid8, $4::uuid),
                        (case when $5 then r.transaction_id end, case when $5 then r.notice end)
                    ) as place (transaction_id, notice)
                    where place.transaction_id is not null
                    order by place.transaction_id desc, place.notice desc limit 1
                ) as start
                cross join lateral (
                    select a.transaction_id, a.notice,
                        coalesce((a.transaction_id, a.notice) <= (r.transaction_id, r.notice), false) as read
                    from notice_audience a
                    where a.audience = mine.audience
                        and (a.transaction_id, a.notice) > (start.transaction_id, start.notice)
                        and a.transaction_id < pg_snapshot_xmin(pg_current_snapshot()) %s
                    order by a.transaction_id, a.notice limit $6
                ) as heard
                group by heard.transaction_id, heard.notice
                order by heard.transaction_id, heard.notice limit $6
            ) as page
            join notice n on n.id = page.notice
            order by page.transaction_id, page.notice
            """;
    private static final String OF_ANY_KIND = READ.formatted("");
    private static final String OF_ONE_KIND = READ.formatted("and a.kind = $7");
    private static final String FIND =
            "select transaction_id::text from notice_audience" + " where notice = $1 and audience = any($2) limit 1";
    private static final String MARK = """
            with mine as (
                select unnest(string_to_array(?2, '|')) as audience
            ), place as (
                select a.transaction_id, a.notice from notice_audience a
                where a.notice = ?3 and a.audience in (select audience from mine) limit 1
            ), marked as (
                insert into notice_read (reader, audience, transaction_id, notice, read_at)
                select ?1, mine.audience, place.transaction_id, place.notice, ?4 from mine cross join place
                on conflict (reader, audience) do update set transaction_id = excluded.transaction_id,
                    notice = excluded.notice, read_at = excluded.read_at
                where (notice_read.transaction_id, notice_read.notice) < (excluded.transaction_id, excluded.notice)
            )
            select count(*) from place
            """;

    private final Pool pool;
    private final InstantSource clock;

    NoticeFeed(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Which notices are wanted.
     *
     * @param names under which the reader finds them
     * @param reader whose marks count
     * @param kind null for all kinds
     */
    record Wanted(
            List<String> names,
            @Nullable UUID reader,
            boolean unread,
            @Nullable NoticeKind kind) {}

    /** The place of a notice in the order. */
    record Place(String transaction, UUID notice) {

        static Place of(Cursor cursor) {
            String transaction = cursor.key().getFirst();
            if (!transaction.matches("[0-9]{1,19}")) {
                throw ProblemException.invalid("#cursor", "must be a nextCursor of this list");
            }
            return new Place(transaction, cursor.uuid(1));
        }

        Cursor cursor() {
            return new Cursor(List.of(transaction, notice.toString()));
        }
    }

    /** A notice that was read. */
    record Entry(Row row) {

        Place place() {
            return new Place(row.getString("transaction_id"), row.getUUID("id"));
        }
    }

    /** Up to {@code limit} notices after the place, the first first. */
    Uni<List<Entry>> after(Optional<Place> place, Wanted wanted, int limit) {
        Place start = place.orElse(START);
        Tuple values = Tuple.tuple()
                .addArrayOfString(wanted.names().toArray(String[]::new))
                .addUUID(wanted.reader())
                .addString(start.transaction())
                .addUUID(start.notice())
                .addBoolean(wanted.unread())
                .addInteger(limit);
        NoticeKind kind = wanted.kind();
        if (kind != null) {
            values.addString(kind.name());
        }
        return pool.preparedQuery(kind == null ? OF_ANY_KIND : OF_ONE_KIND)
                .execute(values)
                .map(rows -> rows.stream().map(Entry::new).toList());
    }

    /** The place of one of the reader's notices; 400 when it is none of theirs. */
    Uni<Place> place(String pointer, UUID notice, List<String> names) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(notice, names.toArray(String[]::new)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw foreign(pointer);
                    }
                    return new Place(rows.iterator().next().getString(0), notice);
                });
    }

    /** Marks everything up to the notice as read by this person, in the session at hand; a mark never goes back. */
    Uni<Void> mark(UUID reader, List<String> names, UUID upTo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MARK, Long.class)
                        .setParameter(1, reader)
                        .setParameter(2, String.join("|", names))
                        .setParameter(3, upTo)
                        .setParameter(4, Utc.time(clock.instant()))
                        .getSingleResult())
                .invoke(found -> {
                    if (found == 0) {
                        throw foreign("/upTo");
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException foreign(String pointer) {
        return ProblemException.invalid(pointer, "is not the id of a notice of the caller");
    }
}
