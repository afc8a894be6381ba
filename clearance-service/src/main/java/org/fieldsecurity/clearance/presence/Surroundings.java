package org.fieldsecurity.clearance.presence;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.SessionSql;
import org.jspecify.annotations.Nullable;

/**
 * What encloses a scope: a zone lies in a duty station, that perhaps in an area.
 *
 * @param scopes the scope itself first
 * @param known whether there is such a place; an organization is taken as it is named
 */
record Surroundings(List<Scope> scopes, boolean known) {

    private static final String ZONE = "select d.locode, d.area from zone_copy z"
            + " join duty_station_copy d on d.locode = z.duty_station where z.code = $1";
    private static final String STATION = "select locode, area from duty_station_copy where locode = $1";
    private static final String AREA = "select cast(null as text), area from duty_station_copy where area = $1 limit 1";
    private static final String COUNTRY =
            "select cast(null as text), cast(null as text) from duty_station_copy where country = $1 limit 1";

    /** Reads them in the session at hand. */
    static Uni<Surroundings> of(Scope scope) {
        return switch (scope) {
            case Scope.Zone(String country, String name) -> find(scope, ZONE, country + "/" + name);
            case Scope.DutyStation(String locode) -> find(scope, STATION, locode);
            case Scope.Area(String country, String name) -> find(scope, AREA, country + "/" + name);
            case Scope.Country(String code) -> find(scope, COUNTRY, code);
            default -> Uni.createFrom().item(new Surroundings(List.of(scope), true));
        };
    }

    private static Uni<Surroundings> find(Scope scope, String sql, String key) {
        return SessionSql.rows(sql, line -> enclosing(scope, line.text(0), line.text(1)), key)
                .map(rows -> rows.isEmpty() ? new Surroundings(List.of(scope), false) : rows.getFirst());
    }

    private static Surroundings enclosing(Scope scope, @Nullable String station, @Nullable String area) {
        List<Scope> scopes = new ArrayList<>(List.of(scope));
        if (station != null) {
            scopes.add(new Scope.DutyStation(station));
        }
        if (area != null) {
            scopes.add(Scope.parse("area:" + area));
        }
        return new Surroundings(scopes, true);
    }
}
