package org.fieldsecurity.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 wants it, with the rules that refused and every invalid field at once. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error (RFC 9457). Its type is a page that explains it.")
public record Problem(
        @Schema(description = "Path of the page that explains this kind of error", examples = "/problems/rule-refused")
        @Size(max = 100)
        String type,

        @Schema(description = "The kind of error in a few words", examples = "A rule refuses this") @Size(max = 200)
        String title,

        @Schema(description = "HTTP status", examples = "422") @Min(400) @Max(599)
        int status,

        @Schema(description = "What is wrong this time and what to do", examples = "Nobody clears their own travel.")
        @Size(max = 2000)
        @Nullable
        String detail,

        @Schema(description = "Ids of the rules that refused", examples = "[\"T13\"]") @Size(max = 50)
        List<@Size(max = 20) String> rules,

        @Schema(description = "Paragraphs of A/57/365 behind those rules", examples = "[\"An 19\"]") @Size(max = 50)
        List<@Size(max = 20) String> paragraphs,

        @Schema(description = "States or moves that would be legal", examples = "[\"SUBMIT\"]") @Size(max = 50)
        List<@Size(max = 60) String> legalMoves,

        @Schema(description = "Every invalid field", examples = "[]") @Size(max = 200)
        List<FieldError> errors) {

    /** One invalid field. */
    @Schema(description = "One invalid field and why")
    public record FieldError(
            @Schema(description = "What is wrong with the field", examples = "must not be blank") @Size(max = 500)
            String detail,

            @Schema(description = "JSON Pointer to the field in the body, or #name of a parameter", examples = "/name")
            @Size(max = 300)
            String pointer) {}

    static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(
                type.path(), type.title(), type.status(), detail, List.of(), List.of(), List.of(), List.of());
    }
}
