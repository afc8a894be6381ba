package org.fieldsecurity.clearance.opening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an opening took place. */
@Schema(description = "That an opening took place")
public record OpenedReport(
        @Schema(description = "The day on which it opened; not in the future", examples = "2026-11-20") @NotNull
        LocalDate openedOn,

        @Schema(
                description = "Whether it opened without an approval, which a security officer or the designated"
                        + " official records as a gap",
                examples = "false")
        boolean unapproved,

        @Schema(description = "How it came about, where there is something to say", examples = "Seen on a visit")
        @Size(max = 2000)
        @Nullable
        String reason) {}
