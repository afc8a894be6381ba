package org.fieldsecurity.personnel.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value of a number on the wire, and its state in the ledger. */
@Schema(description = "The value of a number from a day on")
public record PolicyTermView(
        @Schema(description = "Id of this value", examples = "01890000-0000-7000-8000-00000000e001")
        UUID id,

        @Schema(description = "Which number", examples = "LIST_ATTESTATION_DAYS")
        TermName name,

        @Schema(description = "Its value", examples = "90") @Min(1) @Max(3660)
        int value,

        @Schema(description = "First day on which it holds, in UTC", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "Reference of the document that set it", examples = "DSS/2026/7") @Size(max = 200)
        String instrument) {}
