package org.fieldsecurity.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certificate is revoked. */
@Schema(description = "The revocation of a certificate")
public record Revocation(
        @Schema(description = "Why", examples = "Somebody else sat the test") @NotBlank @Size(max = 1000)
        String reason) {}
