package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's warden on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "To whom a person turns now: the wardens of their zone and their agency's focal point")
public record WardenView(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(
                description = "Code of the zone: that of a visitor's stay while it lasts, else that of the home; absent"
                        + " while none is known",
                examples = "CD/goma-himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "Whether the zone is that of a visitor's stay", examples = "false")
        boolean visiting,

        @Schema(description = "The warden of the zone and the alternates, each marked as such, by id") @Size(max = 20)
        List<Contact> wardens,

        @Schema(
                description = "The focal point of the person's organization in the country [An 24], or else at its"
                        + " headquarters; absent while there is none")
        @Nullable
        Contact focalPoint,

        @Schema(
                description = "When this zone and these wardens were acknowledged; absent before, and after a change",
                examples = "2026-02-02T08:00:00Z")
        @Nullable
        Instant acknowledgedAt) {}
