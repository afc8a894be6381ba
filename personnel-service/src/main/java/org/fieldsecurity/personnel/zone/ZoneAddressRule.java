package org.fieldsecurity.personnel.zone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.zone.rules.AddressRule;

/** An address rule on the wire. */
@Schema(
        description =
                "Tells by an address whether a home lies in the zone; of a zone's rules the first that matches decides")
public record ZoneAddressRule(
        @Schema(description = "How the text must occur", examples = "WORDS") @NotNull
        AddressRule.Match match,

        @Schema(
                description = "What the address must have; compared without case, accents and punctuation",
                examples = "Quartier Himbi")
        @NotBlank
        @Size(max = 100)
        String text,

        @Schema(
                description = "Whether such a home lies in the zone; false keeps it from later rules",
                examples = "true")
        @NotNull
        Boolean belongs) {

    AddressRule rule() {
        return new AddressRule(match, text, belongs);
    }
}
