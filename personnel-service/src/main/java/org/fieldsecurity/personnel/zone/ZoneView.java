package org.fieldsecurity.personnel.zone;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A zone on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A warden's zone, a part of a duty station")
public record ZoneView(
        @Schema(description = "Code, as in scopes", examples = "CD/goma-himbi") @Size(max = 63)
        String code,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "What belongs to it") ZoneContent content,

        @Schema(description = "When it was opened", examples = "2026-02-01T08:00:00Z")
        Instant openedAt,

        @Schema(description = "When it was closed; absent while it is open", examples = "2027-02-01T08:00:00Z")
        @Nullable
        Instant closedAt) {}
