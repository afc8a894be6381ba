package org.fieldsecurity.personnel.residence;

import java.util.List;
import org.fieldsecurity.kit.authority.Scope;

/**
 * The people of a scope, as a condition on assignments {@code a} of a query whose first two parameters are taken; the
 * query has joined {@code r}, the present residency, and {@code v}, the present stay.
 *
 * @param condition begins with {@code and}, or is empty for the whole system
 * @param values of the parameters from $3 on
 */
record Counted(String condition, List<String> values) {

    private static final String IN_COUNTRY =
            " and a.duty_station in (select d.locode from duty_station d where d.country = $%d)";

    /** Whoever is assigned within the scope; for a zone, whoever lives or stays in it. */
    static Counted in(Scope scope) {
        return switch (scope) {
            case Scope.World() -> new Counted("", List.of());
            case Scope.Country(String code) -> new Counted(IN_COUNTRY.formatted(3), List.of(code));
            case Scope.DutyStation(String locode) -> new Counted(" and a.duty_station = $3", List.of(locode));
            case Scope.Area(String country, String name) ->
                new Counted(
                        " and a.duty_station in (select d.locode from duty_station d where d.area = $3)",
                        List.of(country + "/" + name));
            case Scope.Zone(String country, String name) ->
                new Counted(
                        " and a.person in (select person from residency where zone = $3 and valid_to is null"
                                + " union select person from zone_stay where zone = $3 and valid_to > $2"
                                + " and valid_from <= $2) and coalesce(v.zone, r.zone) = $3",
                        List.of(country + "/" + name));
            case Scope.Organization(String code) -> new Counted(" and a.organization = $3", List.of(code));
            case Scope.OrganizationInCountry(String code, String country) ->
                new Counted(" and a.organization = $3" + IN_COUNTRY.formatted(4), List.of(code, country));
        };
    }
}
