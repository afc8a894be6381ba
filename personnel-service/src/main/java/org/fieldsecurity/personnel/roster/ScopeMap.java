package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.personnel.roster.Statements.Reading;
import org.jspecify.annotations.Nullable;

/** Looks up what encloses a scope. */
@ApplicationScoped
public class ScopeMap {

    private static final String ZONE = "select d.country, d.area, d.locode from zone z"
            + " join duty_station d on d.locode = z.duty_station where z.code = $1";
    private static final String DUTY_STATION = "select country, area, locode from duty_station where locode = $1";
    private static final String AREA = "select country, code, cast(null as text) from area where code = $1";
    private static final String COUNTRY =
            "select code, cast(null as text), cast(null as text) from country where code = $1";
    private static final String ORGANIZATION =
            "select cast(null as text), cast(null as text), cast(null as text) from organization where code = $1";
    private static final String ORGANIZATION_IN_COUNTRY =
            "select c.code, cast(null as text), cast(null as text) from organization o, country c"
                    + " where o.code = split_part($1, '@', 1) and c.code = split_part($1, '@', 2)";

    private final Statements statements;

    ScopeMap(Statements statements) {
        this.statements = statements;
    }

    /** What encloses the scope. */
    public Uni<Surroundings> around(Scope scope) {
        return around(scope, statements::alone);
    }

    /** What encloses the scope, read in the session at hand. */
    public Uni<Surroundings> aroundInSession(Scope scope) {
        return around(scope, statements::inSession);
    }

    private static Uni<Surroundings> around(Scope scope, Reading reading) {
        return switch (scope) {
            case Scope.World world -> Uni.createFrom().item(new Surroundings(world, true, null, null, null));
            case Scope.Zone zone -> find(scope, reading, ZONE, zone.country());
            case Scope.DutyStation station ->
                find(scope, reading, DUTY_STATION, station.locode().substring(0, 2));
            case Scope.Area area -> find(scope, reading, AREA, area.country());
            case Scope.Country country -> find(scope, reading, COUNTRY, country.code());
            case Scope.Organization organization -> find(scope, reading, ORGANIZATION, null);
            case Scope.OrganizationInCountry organization ->
                find(scope, reading, ORGANIZATION_IN_COUNTRY, organization.country());
        };
    }

    private static Uni<Surroundings> find(Scope scope, Reading reading, String sql, @Nullable String country) {
        return reading.rows(sql, ListSql.key(scope))
                .map(rows -> rows.isEmpty()
                        ? new Surroundings(scope, false, country, null, null)
                        : surroundings(scope, rows.getFirst()));
    }

    private static Surroundings surroundings(Scope scope, Line row) {
        return new Surroundings(scope, true, row.text(0), row.text(1), row.text(2));
    }
}
