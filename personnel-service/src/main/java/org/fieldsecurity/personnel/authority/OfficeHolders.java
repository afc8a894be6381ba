package org.fieldsecurity.personnel.authority;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.authority.OfficeHolderView.Basis;
import org.jspecify.annotations.Nullable;

/** Who held an office over a place at an instant, past ones included; each part of the answer by an index. */
@ApplicationScoped
public class OfficeHolders {

    private static final String ROOT =
            "a.office, a.id as root, a.scope as root_scope, a.holder as root_holder, a.reference as root_reference,"
                    + " a.valid_from as root_from, a.valid_to as root_to";
    private static final String AWAY = "(select upper(b.period) from absence b where b.appointment = a.id"
            + " and b.period @> $2::timestamptz) as absent_until";

    private static final String APPOINTED = "select 'APPOINTMENT' as basis, a.id, a.scope, a.holder, " + ROOT
            + ", null as reference, a.valid_from, a.valid_to, " + AWAY
            + " from appointment a where a.office = $1 and a.office <> 'DESIGNATED_OFFICIAL_AD_INTERIM'"
            + " and a.scope = any($3) and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)";
    private static final String DELEGATED = "select 'DELEGATION', d.id, d.scope, d.holder, " + ROOT
            + ", d.reference, d.valid_from, d.valid_to, null from delegation d join appointment a on a.id = d.appointment"
            + " where a.office = $1 and a.scope = any($3) and d.scope = any($3) and a.valid_from <= $2"
            + " and (a.valid_to is null or a.valid_to > $2) and d.valid_from <= $2 and d.valid_to > $2";
    private static final String ACTING =
            "select case when p.holder = a.holder then 'AD_INTERIM' else 'DEPUTY' end, p.id,"
                    + " p.scope, p.holder, " + ROOT
                    + ", p.reference, p.valid_from, p.valid_to, null from acting_period p"
                    + " join appointment a on a.id = p.appointment where p.office = any($4) and p.scope = any($3)"
                    + " and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)";

    private static final String HOLDERS = "select * from (" + APPOINTED + " union all " + DELEGATED + " union all "
            + ACTING + ") as held where (array_position($3, scope), id) > ($5, $6)"
            + " order by array_position($3, scope), id limit $7";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;

    OfficeHolders(Pool pool) {
        this.pool = pool;
    }

    /** One page, the narrowest scope first, then by id; for a designated official the ad interim who acts too. */
    Uni<List<OfficeHolderView>> page(Office office, Scope place, Instant at, PageRequest request) {
        List<String> narrowestFirst =
                place.coveredBy().stream().map(Scope::text).toList();
        int rank = request.after(2)
                .map(cursor -> 1 + narrowestFirst.indexOf(cursor.key().getFirst()))
                .orElse(0);
        UUID after = request.after(2).map(cursor -> cursor.uuid(1)).orElse(BEFORE_ALL);
        return pool.preparedQuery(HOLDERS)
                .execute(Tuple.tuple()
                        .addString(office.name())
                        .addOffsetDateTime(Utc.time(at))
                        .addArrayOfString(narrowestFirst.toArray(String[]::new))
                        .addArrayOfString(actingFor(office))
                        .addInteger(rank)
                        .addUUID(after)
                        .addInteger(request.fetch()))
                .map(rows -> rows.stream().map(OfficeHolders::view).toList());
    }

    /** The sort key of a row. */
    static Cursor key(OfficeHolderView holder) {
        return new Cursor(List.of(holder.scope(), holder.id().toString()));
    }

    private static String[] actingFor(Office office) {
        return office == Office.DESIGNATED_OFFICIAL
                ? new String[] {office.name(), Office.DESIGNATED_OFFICIAL_AD_INTERIM.name()}
                : new String[] {office.name()};
    }

    private static OfficeHolderView view(Row row) {
        Basis basis = Basis.valueOf(row.getString("basis"));
        Office office = Office.valueOf(row.getString("office"));
        Instant absentUntil = instant(row.getOffsetDateTime("absent_until"));
        return new OfficeHolderView(
                row.getUUID("id"),
                basis,
                office,
                row.getString("scope"),
                row.getUUID("holder"),
                ChainLink.of(chain(row, basis, office)),
                absentUntil != null,
                absentUntil);
    }

    private static List<Authority.Link> chain(Row row, Basis basis, Office office) {
        List<Authority.Link> chain = new ArrayList<>();
        chain.add(new Authority.Link(
                row.getUUID("root"),
                office,
                Scope.parse(row.getString("root_scope")),
                row.getUUID("root_holder"),
                row.getString("root_reference"),
                row.getOffsetDateTime("root_from").toInstant(),
                instant(row.getOffsetDateTime("root_to"))));
        if (basis == Basis.DELEGATION || basis == Basis.DEPUTY) {
            chain.add(new Authority.Link(
                    row.getUUID("id"),
                    office,
                    Scope.parse(row.getString("scope")),
                    row.getUUID("holder"),
                    row.getString("reference"),
                    row.getOffsetDateTime("valid_from").toInstant(),
                    instant(row.getOffsetDateTime("valid_to"))));
        }
        return chain;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
