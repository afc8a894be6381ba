package org.fieldsecurity.personnel.receipt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Arrangements in words, in one to six official languages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Arrangements in words, in one to six official languages")
public record ArrangementTexts(
        @Schema(description = "English", examples = "Radio check on channel 7 at 18:00; assembly point: school yard.")
        @Size(min = 1, max = 20_000)
        @Nullable
        String en,

        @Schema(description = "French", examples = "Contrôle radio, canal 7, à 18 h ; rassemblement : cour de l'école.")
        @Size(min = 1, max = 20_000)
        @Nullable
        String fr,

        @Schema(description = "Spanish") @Size(min = 1, max = 20_000) @Nullable
        String es,

        @Schema(description = "Arabic") @Size(min = 1, max = 20_000) @Nullable
        String ar,

        @Schema(description = "Chinese") @Size(min = 1, max = 20_000) @Nullable
        String zh,

        @Schema(description = "Russian") @Size(min = 1, max = 20_000) @Nullable
        String ru) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "at least one language is needed")
    boolean isSaid() {
        return Stream.of(en, fr, es, ar, zh, ru).anyMatch(Objects::nonNull);
    }
}
