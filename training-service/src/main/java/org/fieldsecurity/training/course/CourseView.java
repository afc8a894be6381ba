package org.fieldsecurity.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.training.course.rules.Recognition;
import org.jspecify.annotations.Nullable;

/** A course on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A course with its versions and the Coordinator's recognition")
public record CourseView(
        @Schema(description = "Code", examples = "BSA") @Size(max = 20)
        String code,

        @Schema(description = "Version of this resource, as in its ETag", examples = "0") @Min(0) @Max(1000000)
        int version,

        @Schema(description = "Title in English", examples = "Basic security awareness") @Size(max = 200)
        String title,

        @Schema(description = "How it is taken", examples = "COMPUTER_TEST")
        Course.Kind kind,

        @Schema(
                type = SchemaType.STRING,
                description = "For whom it was made: world, an organization or a country",
                examples = "world",
                maxLength = 80)
        Scope owner,

        @Schema(description = "First day of the Coordinator's recognition; absent without one", examples = "2003-01-01")
        @Nullable
        LocalDate recognizedFrom,

        @Schema(description = "Last day of the recognition; absent while no end is set", examples = "2030-12-31")
        @Nullable
        LocalDate recognizedUntil,

        @Schema(description = "Instrument of the recognition", examples = "A/57/365, paragraph 32")
        @Size(max = 200)
        @Nullable
        String recognizedBy,

        @Schema(description = "Its versions, the first first") @Size(max = 200)
        List<CourseVersionView> versions) {

    static CourseView of(Course course, List<CourseVersion> versions) {
        Recognition recognition = course.recognition();
        return new CourseView(
                course.code(),
                course.version(),
                course.title(),
                course.kind(),
                course.owner(),
                recognition.from(),
                recognition.until(),
                course.recognizedBy(),
                versions.stream().map(CourseVersionView::of).toList());
    }
}
