package org.fieldsecurity.personnel.receipt;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement that one knows the arrangements. */
@Schema(description = "A statement that somebody knows the arrangements")
public record NewArrangementReceipt(
        @Schema(description = "Id of the current version", examples = "01890000-0000-7000-8000-000000003001") @NotNull
        UUID arrangement,

        @Schema(
                description = "Who knows them: a dependant of the caller's; the caller when left out",
                examples = "01890000-0000-7000-8000-000000000018")
        @Nullable
        UUID person) {}
