package org.fieldsecurity.personnel.confidential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to tell when something happens. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whom to tell when something happens")
public record NextOfKin(
        @Schema(description = "Name, in any script", examples = "Wanjiru Okello") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Relationship", examples = "Sister") @NotBlank @Size(max = 60)
        String relationship,

        @Schema(description = "Telephone number with country code", examples = "+254700000019")
        @Pattern(regexp = "\\+[0-9 ]{6,19}", message = "must be a number with country code such as +254700000018")
        @Size(max = 20)
        @Nullable
        String phone,

        @Schema(description = "How else they are reached", examples = "Care of the school in Kisumu")
        @Size(max = 200)
        @Nullable
        String note) {}
