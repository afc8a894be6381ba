package org.fieldsecurity.personnel.residence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's home on the wire. */
@Schema(description = "The home in which a person lives now")
public record PersonHome(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(
                description = "Since when they live there, or since when it lies in its present zone",
                examples = "2026-02-01T08:00:00Z")
        Instant since,

        @Schema(description = "The home") ResidenceView residence) {}
