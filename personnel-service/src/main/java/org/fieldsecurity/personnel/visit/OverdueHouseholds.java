package org.fieldsecurity.personnel.visit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.roster.ListSql;

/** Reads which households are overdue. */
@ApplicationScoped
public class OverdueHouseholds {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;

    OverdueHouseholds(Pool pool) {
        this.pool = pool;
    }

    /** One page of what is overdue, the longest overdue first. */
    Uni<List<OverdueHousehold>> page(Scope scope, Instant at, PageRequest request) {
        var cursor = request.after(2);
        return pool.preparedQuery("select h.residence, r.address, h.zone, h.first_day, h.visited_on, h.due_on"
                        + " from household h join residence r on r.id = h.residence where " + inhabited(scope)
                        + " and h.due_on < $1 and (h.due_on, h.residence) > ($4, $5)"
                        + " order by h.due_on, h.residence limit $6")
                .execute(ListSql.parameters(scope, at)
                        .addLocalDate(cursor.map(after -> after.date(0)).orElse(LocalDate.EPOCH))
                        .addUUID(cursor.map(after -> after.uuid(1)).orElse(BEFORE_ALL))
                        .addInteger(request.fetch()))
                .map(rows -> rows.stream().map(OverdueHouseholds::view).toList());
    }

    static Cursor cursor(OverdueHousehold row) {
        return new Cursor(List.of(row.dueOn().toString(), row.residence().toString()));
    }

    /** Households {@code h} of a place with somebody in them at $3. */
    static String inhabited(Scope scope) {
        String place =
                switch (scope) {
                    case Scope.Zone zone -> "h.zone = $2";
                    case Scope.DutyStation station -> "h.duty_station = $2";
                    case Scope.Area area -> "h.duty_station in (select d.locode from duty_station d where d.area = $2)";
                    case Scope.Country country ->
                        "h.duty_station in (select d.locode from duty_station d where d.country = $2)";
                    case Scope.World world -> "$2::text is not null";
                    case Scope.Organization organization -> "$2::text is null";
                    case Scope.OrganizationInCountry organization -> "$2::text is null";
                };
        return place + " and h.first_day <= $1 and (h.occupied_until is null or h.occupied_until > $3::timestamptz)";
    }

    private static OverdueHousehold view(Row row) {
        return new OverdueHousehold(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getLocalDate(3),
                row.getLocalDate(4),
                row.getLocalDate(5));
    }
}
