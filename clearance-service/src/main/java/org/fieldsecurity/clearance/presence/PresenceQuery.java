package org.fieldsecurity.clearance.presence;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The {@code scope} and {@code at} parameters of everything that reads who is where. */
public class PresenceQuery {

    @Parameter(
            description = "Where: a country, duty station, area or zone, or an organization, perhaps in a country",
            example = "country:CD",
            required = true)
    @Schema(maxLength = 80, pattern = Scope.PATTERN)
    @QueryParam("scope")
    @Nullable
    String scope;

    @Parameter(description = "The instant, past or to come; now when left out", example = "2027-03-08T08:00:00Z")
    @Schema(type = SchemaType.STRING, format = "date-time")
    @QueryParam("at")
    @Nullable
    String at;

    /** Where; 400 when it is missing or the whole system. */
    Scope scope() {
        return required(scope);
    }

    /** The scope of that text; 400 when it is missing or the whole system. */
    static Scope required(@Nullable String text) {
        Scope named = Parameters.scope("scope", text);
        if (named == null || named instanceof Scope.World) {
            throw ProblemException.invalid(
                    "#scope", "is needed: a country, duty station, area, zone or organization, such as country:CD");
        }
        return named;
    }

    /** The instant asked for, or now. */
    Instant at(InstantSource clock) {
        return Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant)
                .truncatedTo(ChronoUnit.MICROS);
    }
}
