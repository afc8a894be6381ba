package org.fieldsecurity.clearance.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** What a notice says: ids, states and dates, nothing else of a person. Whoever may read the rest does so by the ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a notice says: ids, states and dates; what doesn't apply is absent")
public record NoticeData(
        @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01") @Nullable
        UUID request,

        @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02") @Nullable
        UUID leg,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018") @Nullable
        UUID person,

        @Schema(type = SchemaType.STRING, maxLength = 80, description = "Where", examples = "duty-station:CDGOM")
        @Nullable
        Scope place,

        @Schema(description = "The state that it came to", examples = "CLEARED") @Size(max = 40) @Nullable
        String state,

        @Schema(description = "The rating of a phase", examples = "III") @Size(max = 20) @Nullable
        String rating,

        @Schema(description = "When the leg begins", examples = "2027-03-05T08:00:00Z") @Nullable
        Instant departsAt) {

    static NoticeData leg(UUID request, Occurrence.LegMoved leg, @Nullable UUID person) {
        return new NoticeData(
                request,
                leg.leg(),
                person,
                new Scope.DutyStation(leg.dutyStation()),
                leg.state().name(),
                null,
                leg.departsAt());
    }

    static NoticeData override(UUID request, @Nullable Scope place, @Nullable String state) {
        return new NoticeData(request, null, null, place, state, null, null);
    }

    static NoticeData phase(Scope place, String rating) {
        return new NoticeData(null, null, null, place, null, rating, null);
    }

    static NoticeData resident(UUID person, Scope place, String rating) {
        return new NoticeData(null, null, person, place, null, rating, null);
    }

    static NoticeData slip(UUID request, UUID person) {
        return new NoticeData(request, null, person, null, null, null, null);
    }
}
