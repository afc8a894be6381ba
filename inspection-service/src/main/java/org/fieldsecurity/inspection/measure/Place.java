package org.fieldsecurity.inspection.measure;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Scope;

/**
 * The rows of a scope, as a condition of a query whose first parameters are taken.
 *
 * @param condition begins with {@code and}, or is empty for the whole system
 * @param value what its one parameter stands for; empty without one
 */
record Place(String condition, Optional<String> value) {

    /** Rows at a country or duty station; empty for scopes that such rows don't have. */
    static Optional<Place> of(Scope scope, int parameter) {
        return switch (scope) {
            case Scope.World() -> Optional.of(new Place("", Optional.empty()));
            case Scope.Country(String code) -> one("country = $" + parameter, code);
            case Scope.DutyStation(String locode) -> one("duty_station = $" + parameter, locode);
            default -> Optional.empty();
        };
    }

    /** Deficiencies of any scope: those of a place, or those found with a holder of an office for the scope. */
    static Place ofDeficiencies(Scope scope, int parameter) {
        return of(scope, parameter)
                .or(() -> scope instanceof Scope.Organization
                        ? one("scope like $" + parameter, scope.text() + "@%")
                        : one("scope = $" + parameter, scope.text()))
                .orElseThrow();
    }

    private static Optional<Place> one(String condition, String value) {
        return Optional.of(new Place(" and " + condition, Optional.of(value)));
    }

    /** Adds the parameter to those before it. */
    Tuple after(Tuple parameters) {
        value.ifPresent(parameters::addString);
        return parameters;
    }
}
