package org.fieldsecurity.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What anyone who holds a certificate's code may know of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What anyone may know of a certificate by its code")
public record VerificationView(
        @Schema(description = "The code in its printed form", examples = "FS-7K3M-Q9TD-5") @Size(max = 14)
        String code,

        @Schema(description = "Where the certificate stands today", examples = "VALID")
        Certificate.State state,

        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 20)
        String course,

        @Schema(description = "Title of the course", examples = "Basic security awareness") @Size(max = 200)
        String title,

        @Schema(description = "First day of validity", examples = "2026-11-02")
        LocalDate validFrom,

        @Schema(description = "Last day of validity; absent without end", examples = "2029-11-01") @Nullable
        LocalDate validUntil,

        @Schema(
                description =
                        "The holder's initials, to compare with the paper; absent while the holder isn't known here",
                examples = "A. W\u2026")
        @Size(max = 80)
        @Nullable
        String holder) {}
