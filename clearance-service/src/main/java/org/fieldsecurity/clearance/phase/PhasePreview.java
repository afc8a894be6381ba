package org.fieldsecurity.clearance.phase;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;

/** Whom a change of a rating would touch, as things stand now. */
@Schema(description = "Whom a change of a rating would touch, as things stand now")
public record PhasePreview(
        @Schema(type = SchemaType.STRING, maxLength = 80, description = "Where", examples = "duty-station:CDGOM")
        Scope scope,

        @Schema(description = "The rating", examples = "III") @Size(max = 20)
        String rating,

        @Schema(description = "The instant of the judgement", examples = "2026-11-02T08:00:00Z")
        Instant at,

        @Schema(
                description = "The duty stations whose rating would be another one; the worst of country, area and duty"
                        + " station holds",
                examples = "[\"CDGOM\"]")
        @Size(max = 2000)
        List<@Size(max = 5) String> dutyStations,

        @Schema(description = "How many would be touched, by effect, organization and category") @Size(max = 20000)
        List<EffectCount> counts,

        @Schema(description = "Each of them: first the legs, then the residents")
        Page<PhaseEffectView> effects) {}
