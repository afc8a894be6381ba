package org.fieldsecurity.personnel.vacancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An office that nobody holds somewhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An office that nobody holds somewhere")
public record VacancyView(
        @Schema(description = "Where it is missing", examples = "zone:KE/westlands") @Size(max = 80)
        String scope,

        @Schema(
                description = "What is missing: the office, or a zone's alternate warden; SECURITY_OFFICER says that no"
                        + " focal point serves either",
                examples = "[\"ALTERNATE_WARDEN\"]")
        @Size(max = 2)
        List<@Size(max = 40) String> missing,

        @Schema(
                description = "Since when the first of them is missing; absent when nobody ever held it",
                examples = "2026-11-01T00:00:00Z")
        @Nullable
        Instant since) {}
