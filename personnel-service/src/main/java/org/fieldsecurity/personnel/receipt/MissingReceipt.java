package org.fieldsecurity.personnel.receipt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who has not acknowledged the current arrangements. */
@Schema(description = "Somebody who has not acknowledged current arrangements")
public record MissingReceipt(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Family name, in any script", examples = "Okello") @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @Size(max = 100)
        String givenNames,

        @Schema(description = "Id of the version", examples = "01890000-0000-7000-8000-000000003001")
        UUID arrangement,

        @Schema(description = "The zone or duty station", examples = "zone:CD/himbi") @Size(max = 80)
        String scope,

        @Schema(description = "Number of the version", examples = "3") @Min(1) @Max(1_000_000)
        int number) {}
