package org.fieldsecurity.kit.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** How far a duty is fulfilled in a scope: so many of so many, and how long the oldest gap has been open. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far a duty is fulfilled in a scope")
public record Measure(
        @Schema(description = "Stable name of the measure", examples = "journeys-cleared-before-start") @Size(max = 80)
        String id,

        @Schema(description = "Paragraphs of A/57/365 whose duty this proves", examples = "[\"22(b)\"]") @Size(max = 20)
        List<@Size(max = 20) String> paragraphs,

        @Schema(
                type = SchemaType.STRING,
                description = "Where it was measured",
                examples = "country:KE",
                maxLength = 80)
        Scope scope,

        @Schema(description = "Cases in which the duty is fulfilled", examples = "41") @Min(0) @Max(Long.MAX_VALUE)
        long compliant,

        @Schema(description = "All cases", examples = "43") @Min(0) @Max(Long.MAX_VALUE)
        long total,

        @Schema(
                description = "Since when the oldest gap is open; absent without a gap",
                examples = "2026-10-01T00:00:00Z")
        @Nullable
        Instant oldestGap,

        @Schema(description = "The instant of the measurement", examples = "2026-11-02T08:00:00Z")
        Instant asOf) {}
