package org.fieldsecurity.clearance.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A manual area on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An area in which nothing is cleared automatically (T8)")
public record ManualAreaView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000aa01")
        UUID id,

        @Schema(
                type = SchemaType.STRING,
                description = "A country, an area or a duty station",
                examples = "country:KE",
                maxLength = 80)
        Scope scope,

        @Schema(description = "From when on", examples = "2026-11-20T00:00:00Z")
        Instant validFrom,

        @Schema(description = "Until when; absent while no end is set", examples = "2026-12-20T00:00:00Z") @Nullable
        Instant validTo,

        @Schema(description = "Why", examples = "Elections") @Size(max = 500)
        String reason) {

    static ManualAreaView of(ManualAreaEntry area) {
        return new ManualAreaView(area.id(), area.scope(), area.validFrom(), area.validTo(), area.reason());
    }
}
