package org.fieldsecurity.training.test;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.training.certificate.ValidityView;
import org.jspecify.annotations.Nullable;

/** An attempt with its questions while it is open, and with its mistakes explained once it is marked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An attempt with its questions while it is open, its mistakes once it is marked")
public record AttemptView(
        @Schema(description = "The attempt") AttemptSummary attempt,

        @Schema(description = "The validity that a pass today would give; while the attempt is open") @Nullable
        ValidityView validityIfPassed,

        @Schema(description = "The questions, without their answers; while the attempt is open")
        @Size(max = 100)
        @Nullable
        List<AskedQuestion> questions,

        @Schema(description = "Every question not answered rightly, explained; once the attempt is marked")
        @Size(max = 100)
        @Nullable
        List<Mistake> mistakes) {

    /** A question as it is asked. */
    @Schema(name = "TestAskedQuestion", description = "A question as it is asked")
    public record AskedQuestion(
            @Schema(description = "Code, to answer it by", examples = "TRV-01") @Size(max = 20)
            String question,

            @Schema(description = "Language of the text", examples = "en") @Size(max = 8)
            String language,

            @Schema(description = "The question", examples = "When do you ask for security clearance?")
            @Size(max = 1000)
            String text,

            @Schema(description = "Its options") @Size(max = 4)
            List<Option> options) {}

    /** An option as it is shown. */
    @Schema(name = "TestOption", description = "An option as it is shown")
    public record Option(
            @Schema(description = "Letter, to answer by", examples = "B")
            SubmittedAnswers.Letter letter,

            @Schema(description = "The option", examples = "Before the journey begins") @Size(max = 500)
            String text) {}

    /** A question not answered rightly. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TestMistake", description = "A question not answered rightly, and why")
    public record Mistake(
            @Schema(description = "Code of the question", examples = "TRV-01") @Size(max = 20)
            String question,

            @Schema(description = "The question", examples = "When do you ask for security clearance?")
            @Size(max = 1000)
            String text,

            @Schema(description = "The option chosen; absent without an answer", examples = "After arrival")
            @Size(max = 500)
            @Nullable
            String chosen,

            @Schema(description = "The right option", examples = "Before the journey begins") @Size(max = 500)
            String right,

            @Schema(description = "Why it is right", examples = "Clearance comes before travel starts.")
            @Size(max = 1000)
            String explanation,

            @Schema(description = "Paragraphs of A/57/365 behind it, or practice", examples = "[\"22(b)\"]")
            @Size(max = 10)
            List<@Size(max = 40) String> sources) {}
}
