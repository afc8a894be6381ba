package org.fieldsecurity.clearance.presence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** Whom to expect in a place on the next days. */
@Schema(description = "Whom to expect in a place on the next days, by assignments and plans")
public record PresenceForecast(
        @Schema(type = SchemaType.STRING, description = "Where", examples = "country:CD", maxLength = 80)
        Scope scope,

        @Schema(description = "When it was made", examples = "2027-03-08T08:00:00Z")
        Instant madeAt,

        @Schema(description = "Today and the days after it, in UTC") @Size(max = PresenceForecast.DAYS)
        List<Day> days) {

    /** How far it reaches. */
    static final int DAYS = 14;

    /** One day. */
    @Schema(name = "PresenceForecastDay", description = "One day, in UTC")
    public record Day(
            @Schema(description = "The day", examples = "2027-03-09")
            LocalDate day,

            @Schema(description = "Who is assigned there on that day", examples = "375") @Min(0) @Max(Long.MAX_VALUE)
            long residents,

            @Schema(description = "Of them, who is elsewhere when it ends", examples = "12")
            @Min(0)
            @Max(Long.MAX_VALUE)
            long residentsAway,

            @Schema(description = "Who is there on a journey when it ends", examples = "41")
            @Min(0)
            @Max(Long.MAX_VALUE)
            long visitors,

            @Schema(description = "Who arrives on that day", examples = "6") @Min(0) @Max(Long.MAX_VALUE)
            long arrivals,

            @Schema(description = "Who departs on that day", examples = "4") @Min(0) @Max(Long.MAX_VALUE)
            long departures,

            @Schema(description = "Who is there when it ends", examples = "404") @Min(0) @Max(Long.MAX_VALUE)
            long present) {}
}
