package org.fieldsecurity.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** What makes a course. */
@Schema(description = "A course to create")
public record NewCourse(
        @Schema(description = "Code: capitals, digits and dashes", examples = "KE-FIELD")
        @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}")
        String code,

        @Schema(description = "Title in English", examples = "Field safety in Kenya") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "How it is taken", examples = "IN_PERSON") @NotNull
        Course.Kind kind,

        @Schema(
                type = SchemaType.STRING,
                description = "For whom it is made: world, an organization or a country",
                examples = "country:KE",
                maxLength = 80,
                pattern = Scope.PATTERN)
        @NotNull
        Scope owner,

        @Schema(description = "Its first version") @NotNull @Valid
        NewCourseVersion firstVersion) {}
