package org.fieldsecurity.kit.test.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A note")
public record NoteView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-000000000001") @NotNull
        UUID id,

        @Schema(description = "What it says", examples = "Meet at the gate") @NotBlank @Size(max = 60)
        String text) {

    /** One property of each kind. */
    @Schema(description = "A note to be written")
    public record New(
            @Schema(description = "What it says", examples = "Meet at the gate") @NotBlank @Size(max = 60)
            String text,

            @Schema(description = "Whether it can wait", examples = "CAN_WAIT") @NotNull
            Urgency urgency,

            @Schema(description = "Day it is for", examples = "2026-03-01") @NotNull
            LocalDate day,

            @Schema(description = "How often to say it", examples = "2") @Min(1) @Max(9)
            int times,

            @Schema(description = "Whether to say it aloud", examples = "true") @Nullable
            Boolean aloud,

            @Schema(description = "Words to find it by", examples = "[\"gate\"]") @NotNull @Size(max = 5)
            List<@NotNull @Size(max = 20) String> words) {}

    @Schema(description = "Whether a note can wait", examples = "CAN_WAIT")
    public enum Urgency {
        CAN_WAIT,
        AT_ONCE
    }
}
