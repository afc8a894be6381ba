package org.fieldsecurity.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.training.course.rules.CountedFrom;
import org.jspecify.annotations.Nullable;

/** The validity that a certificate would have (C5). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The validity that a certificate would have, shown before anything is saved")
public record ValidityView(
        @Schema(description = "First day of validity", examples = "2026-11-02")
        LocalDate validFrom,

        @Schema(description = "Last day of validity; absent without end", examples = "2029-11-01") @Nullable
        LocalDate validUntil,

        @Schema(description = "From which day the months count", examples = "COMPLETION")
        CountedFrom countedFrom,

        @Schema(description = "Last day of the certificate held before", examples = "2026-12-31") @Nullable
        LocalDate previousUntil,

        @Schema(description = "Whether it will satisfy a requirement: the course is recognized (C2)", examples = "true")
        boolean recognized) {}
