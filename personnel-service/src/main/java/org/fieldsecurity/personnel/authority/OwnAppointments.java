package org.fieldsecurity.personnel.authority;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.AppointmentDirectory;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Reads appointments, the delegations that rest on them, and the times in which somebody acts for a holder. A delegation
 * counts while its appointment does; an ad interim counts while acting, not for being appointed [8(b)].
 */
@ApplicationScoped
public class OwnAppointments implements AppointmentDirectory {

    private static final String SELECT =
            "select a.office, a.id, a.scope, a.holder, a.reference, a.valid_from, a.valid_to";
    private static final String APPOINTMENT = SELECT
            + ", null::uuid, null, null::uuid, null, null::timestamptz, null::timestamptz from appointment a"
            + " where a.office <> 'DESIGNATED_OFFICIAL_AD_INTERIM' and ";
    private static final String DELEGATION = SELECT + ", d.id, d.scope, d.holder, d.reference, d.valid_from, d.valid_to"
            + " from delegation d join appointment a on a.id = d.appointment where ";
    private static final String ACTING = SELECT + ", case when p.holder <> a.holder then p.id end, p.scope, p.holder,"
            + " p.reference, p.valid_from, p.valid_to"
            + " from acting_period p join appointment a on a.id = p.appointment where ";
    private static final String APPOINTED = " and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)";
    private static final String DELEGATED = APPOINTED + " and d.valid_from <= $2 and d.valid_to > $2";
    private static final String ACTS = " and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)";

    private static final String BY_HOLDER = APPOINTMENT + "a.holder = $1" + APPOINTED + " union all " + DELEGATION
            + "d.holder = $1" + DELEGATED + " union all " + ACTING + "p.holder = $1" + ACTS;
    private static final String BY_OFFICE = APPOINTMENT + "a.office = $1 and a.scope = any($3)" + APPOINTED
            + " union all " + DELEGATION + "a.office = $1 and a.scope = any($3) and d.scope = any($3)" + DELEGATED
            + " union all " + ACTING + "p.office = $1 and p.scope = any($3)" + ACTS;
    private static final int COLUMNS_OF_A_LINK = 6;

    private final Pool pool;

    OwnAppointments(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<HeldOffice>> heldBy(UUID person, Instant at) {
        return pool.preparedQuery(BY_HOLDER)
                .execute(Tuple.of(person, Utc.time(at)))
                .map(rows -> rows.stream().map(OwnAppointments::held).toList());
    }

    @Override
    public Uni<List<HeldOffice>> holdersOf(Office office, Scope place, Instant at) {
        List<Scope> narrowestFirst = place.coveredBy();
        String[] scopes = narrowestFirst.stream().map(Scope::text).toArray(String[]::new);
        return pool.preparedQuery(BY_OFFICE)
                .execute(Tuple.of(office.name(), Utc.time(at), scopes))
                .map(rows -> rows.stream()
                        .map(OwnAppointments::held)
                        .sorted(Comparator.comparingInt(held -> narrowestFirst.indexOf(held.scope())))
                        .toList());
    }

    private static HeldOffice held(Row row) {
        Office office = Office.valueOf(row.getString(0));
        Authority.Link appointment = link(office, row, 1);
        if (row.getUUID(1 + COLUMNS_OF_A_LINK) == null) {
            return new HeldOffice(office, appointment.scope(), appointment.holder(), List.of(appointment));
        }
        Authority.Link delegation = link(office, row, 1 + COLUMNS_OF_A_LINK);
        return new HeldOffice(office, delegation.scope(), delegation.holder(), List.of(appointment, delegation));
    }

    private static Authority.Link link(Office office, Row row, int first) {
        return new Authority.Link(
                row.getUUID(first),
                office,
                Scope.parse(row.getString(first + 1)),
                row.getUUID(first + 2),
                row.getString(first + 3),
                row.getOffsetDateTime(first + 4).toInstant(),
                instant(row.getOffsetDateTime(first + 5)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
