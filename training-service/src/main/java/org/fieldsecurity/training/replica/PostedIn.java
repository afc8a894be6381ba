package org.fieldsecurity.training.replica;

import io.vertx.mutiny.sqlclient.Tuple;
import org.fieldsecurity.kit.authority.Scope;

/**
 * A scope as a condition on the columns {@code organization}, {@code country} and {@code duty_station}.
 *
 * @param condition SQL with numbered parameters
 * @param values the parameters, those given before it first
 */
public record PostedIn(String condition, Tuple values) {

    /** The condition for a scope; its parameters follow those given. No one is known to be posted to an area or a zone. */
    public static PostedIn of(Scope scope, Tuple before) {
        int next = before.size() + 1;
        return switch (scope) {
            case Scope.World world -> new PostedIn("true", before);
            case Scope.Country(String code) -> new PostedIn("country = $" + next, before.addString(code));
            case Scope.DutyStation(String locode) -> new PostedIn("duty_station = $" + next, before.addString(locode));
            case Scope.Organization(String code) -> new PostedIn("organization = $" + next, before.addString(code));
            case Scope.OrganizationInCountry(String code, String country) ->
                new PostedIn(
                        "organization = $" + next + " and country = $" + (next + 1),
                        before.addString(code).addString(country));
            case Scope.Area area -> new PostedIn("false", before);
            case Scope.Zone zone -> new PostedIn("false", before);
        };
    }
}
