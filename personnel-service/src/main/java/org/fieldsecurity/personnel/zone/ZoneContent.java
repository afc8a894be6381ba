package org.fieldsecurity.personnel.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What can change of a zone: its name, and what belongs to it. */
@Schema(description = "The name of a zone and what belongs to it")
public record ZoneContent(
        @Schema(description = "Name", examples = "Goma, Himbi") @NotBlank @Size(max = 120)
        String name,

        @Schema(
                description = "Its boundary in words, for people",
                examples = "From the lake to the airport road, west of the Avenue du Rond-Point.")
        @NotBlank
        @Size(max = 2000)
        String boundary,

        @Schema(description = "Its ground; leave out where no map is drawn yet") @Valid @Nullable
        GeoPolygon polygon,

        @Schema(description = "Rules for addresses, in the order in which they are tried")
        @NotNull
        @Size(max = MOST_RULES)
        List<@Valid @NotNull ZoneAddressRule> addressRules) {

    static final int MOST_RULES = 50;

    /** Refuses a polygon that is none, and rules whose text says nothing. */
    void require() {
        if (polygon != null) {
            polygon.require("/polygon");
        }
        for (int index = 0; index < addressRules.size(); index++) {
            if (!addressRules.get(index).rule().saysSomething()) {
                throw ProblemException.invalid("/addressRules/" + index + "/text", "must have a letter or a digit");
            }
        }
    }
}
