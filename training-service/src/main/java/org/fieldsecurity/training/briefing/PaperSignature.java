package org.fieldsecurity.training.briefing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the traveller signed on paper. */
@Schema(description = "That the traveller signed on paper that the briefing was given")
public record PaperSignature(
        @Schema(description = "When, not before the briefing and not in the future", examples = "2026-11-02T10:30:00Z")
        @NotNull
        Instant signedAt,

        @Schema(description = "Where the paper is kept", examples = "Binder 7, sheet 12") @NotBlank @Size(max = 200)
        String reference) {}
