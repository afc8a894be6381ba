package org.fieldsecurity.training.test;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.test.rules.TestPaper;

/** The answers to a test. */
@Schema(description = "The answers to a test; a question without an answer counts as wrong")
public record SubmittedAnswers(
        @Schema(description = "One answer for each question") @NotNull @Size(max = 100)
        List<@NotNull @Valid Answer> answers) {

    /** An option by the letter that it was shown under. */
    @Schema(name = "OptionLetter", description = "An option by the letter that it is shown under")
    public enum Letter {
        A,
        B,
        C,
        D
    }

    /** The answer to one question. */
    @Schema(name = "TestAnswer", description = "The answer to one question")
    public record Answer(
            @Schema(description = "Code of the question", examples = "TRV-01") @NotNull @Size(max = 20)
            String question,

            @Schema(description = "The option chosen, by its letter", examples = "B") @NotNull
            Letter option) {}

    /** The place chosen for each question; 400 when a question isn't of the paper or is answered twice. */
    Map<String, Integer> places(TestPaper paper) {
        Set<String> asked = paper.items().stream().map(TestPaper.Item::code).collect(Collectors.toSet());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            if (!asked.contains(answer.question())
                    || places.put(answer.question(), answer.option().ordinal()) != null) {
                throw ProblemException.invalid(
                        "/answers/" + i + "/question", "is not a question of this test, or is answered twice");
            }
        }
        return places;
    }
}
