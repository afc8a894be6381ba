package org.fieldsecurity.clearance.slip;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.sql.Line;
import org.jspecify.annotations.Nullable;

/** A slip on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A slip: the written record that a traveller carries [An 27]")
public record SlipView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ee01")
        UUID id,

        @Schema(description = "The request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "The traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Its short form, to be read over a radio", examples = "K7F2-9QXM") @Size(max = 9)
        String shortCode,

        @Schema(description = "The signed text of its QR code", examples = "FSS1:4V6BQ0") @Size(max = 1200)
        String code,

        @Schema(description = "When it was issued", examples = "2027-02-03T08:00:00Z")
        Instant issuedAt,

        @Schema(description = "When it stops being valid", examples = "2027-03-21T00:00:00Z")
        Instant validUntil,

        @Schema(description = "When it was withdrawn; absent if it wasn't", examples = "2027-02-20T08:00:00Z") @Nullable
        Instant revokedAt,

        @Schema(description = "Why it was withdrawn; absent if it wasn't", examples = "The mission is postponed")
        @Size(max = 2000)
        @Nullable
        String revokedReason) {

    static SlipView of(Slip slip) {
        return new SlipView(
                slip.id(),
                slip.request(),
                slip.person(),
                slip.shortCode(),
                slip.code(),
                slip.issuedAt(),
                slip.validUntil(),
                slip.revokedAt(),
                slip.revokedReason());
    }

    static SlipView of(Line line) {
        return new SlipView(
                line.id(0),
                line.id(1),
                line.id(2),
                line.required(3),
                line.required(4),
                line.at(5),
                line.at(6),
                line.instant(7),
                line.text(8));
    }
}
