package org.fieldsecurity.personnel.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;

/** Who holds the powers of an office over a place at an instant, under which instruments. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who holds the powers of an office over a place at an instant")
public record OfficeHolderView(
        @Schema(
                description = "Id of the appointment, delegation or time of acting",
                examples = "01890000-0000-7000-8000-0000000000a1")
        UUID id,

        @Schema(description = "Why this person holds the powers", examples = "APPOINTMENT")
        Basis basis,

        @Schema(description = "The office", examples = "DESIGNATED_OFFICIAL")
        Office office,

        @Schema(description = "Where it is held; covers the place asked for", examples = "country:KE") @Size(max = 80)
        String scope,

        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000006")
        UUID holder,

        @Schema(description = "What the powers rest on, the root first") @Size(max = ChainLink.MAX_LINKS)
        List<ChainLink> chain,

        @Schema(description = "Whether the person is away at that instant", examples = "false")
        boolean absent,

        @Schema(description = "First instant after the absence", examples = "2027-01-05T00:00:00Z") @Nullable
        Instant absentUntil) {

    /** Why somebody holds the powers of an office. */
    @Schema(name = "HolderBasis", description = "Why somebody holds the powers of an office")
    public enum Basis {
        /** By their own appointment. */
        APPOINTMENT,
        /** By a holder's written delegation (A8). */
        DELEGATION,
        /** As ad interim, while the designated official is away or the office is vacant [8(b)]. */
        AD_INTERIM,
        /** As deputy of a country representative who is away [An 22]. */
        DEPUTY
    }
}
