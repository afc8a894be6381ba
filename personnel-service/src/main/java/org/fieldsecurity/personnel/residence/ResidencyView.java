package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a person lives, on the wire and as the state of that in the ledger. The zone is the home's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a person lives; the zone is the home's")
public record ResidencyView(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Id of the home", examples = "01890000-0000-7000-8000-00000000a001")
        UUID residence,

        @Schema(description = "First instant", examples = "2026-02-01T08:00:00Z")
        Instant since,

        @Schema(description = "First instant after it; absent while the person lives there") @Nullable
        Instant until) {}
