package org.fieldsecurity.clearance.dossier;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dossier to read, and the same dossier signed. */
@Schema(description = "A dossier to read, and the same dossier signed")
public record SignedDossier(
        @Schema(description = "The dossier") Dossier dossier,

        @Schema(
                description =
                        "The dossier as a compact JSON Web Signature (EdDSA): the keys of GET /slip-keys verify it",
                examples = "eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl")
        @Size(max = 20_000_000)
        String jws) {}
