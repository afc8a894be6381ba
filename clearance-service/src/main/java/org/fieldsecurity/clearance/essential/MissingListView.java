package org.fieldsecurity.clearance.essential;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A duty station that must have a list of essential personnel and has nobody on one (T18). */
@Schema(name = "MissingEssentialList", description = "A duty station that must have a list and has nobody on one")
public record MissingListView(
        @Schema(description = "UN/LOCODE", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Its name", examples = "Goma") @Size(max = 200)
        String name,

        @Schema(description = "Country that it lies in", examples = "CD") @Size(max = 2)
        String country,

        @Schema(description = "Since when the phase in force asks for a list", examples = "2026-10-01T00:00:00Z")
        Instant since) {}
