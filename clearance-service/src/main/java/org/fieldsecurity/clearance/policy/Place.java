package org.fieldsecurity.clearance.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Where a leg leads.
 *
 * @param dutyStation UN/LOCODE
 * @param country ISO 3166-1 alpha-2 code of the country that the duty station lies in
 * @param area code of the area that it lies in, such as {@code CD/north-kivu}; null where it lies in none
 */
public record Place(
        String dutyStation, String country, @Nullable String area) {

    /** A place that lies in no area. */
    public Place(String dutyStation, String country) {
        this(dutyStation, country, null);
    }

    /** The duty station as a scope, to be covered by policies and offices. */
    public Scope scope() {
        return new Scope.DutyStation(dutyStation);
    }

    /** Every scope that it lies in, the narrowest first: what is declared or required for any of them holds here. */
    public List<Scope> scopes() {
        return Stream.of(scope(), area == null ? null : Scope.parse("area:" + area), countryScope(), new Scope.World())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether it lies in a country, area or duty station. */
    public boolean liesIn(Scope scope) {
        return switch (scope) {
            case Scope.DutyStation(String locode) -> locode.equals(dutyStation);
            case Scope.Area(String ofCountry, String name) -> (ofCountry + "/" + name).equals(area);
            case Scope.Country(String code) -> code.equals(country);
            case Scope.World() -> true;
            default -> false;
        };
    }

    /** The country as a scope: its designated official decides (T2). */
    public Scope countryScope() {
        return new Scope.Country(country);
    }
}
