package org.fieldsecurity.personnel.headcount;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands of everybody about whom an answer was taken. */
@Schema(description = "What stands of everybody about whom an answer was taken")
public record AnswersView(
        @Schema(description = "By person") @Size(max = 200) List<AnswerTaken> taken) {}
