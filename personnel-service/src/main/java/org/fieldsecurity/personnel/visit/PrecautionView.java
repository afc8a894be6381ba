package org.fieldsecurity.personnel.visit;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a warden looks for in a household. */
@Schema(name = "Precaution", description = "Something that a warden looks for in a household")
public record PrecautionView(
        @Schema(description = "Its code", examples = "DOORS_AND_LOCKS") @Size(max = 40)
        String code,

        @Schema(description = "In the six official languages")
        Texts texts) {

    /** The precaution in words. */
    @Schema(name = "PrecautionTexts", description = "A precaution in the six official languages")
    public record Texts(
            @Schema(description = "English", examples = "Outer doors are solid and their locks work") @Size(max = 200)
            String en,

            @Schema(
                    description = "French",
                    examples = "Les portes extérieures sont solides et leurs serrures fonctionnent")
            @Size(max = 200)
            String fr,

            @Schema(description = "Spanish", examples = "Las puertas exteriores son sólidas y sus cerraduras funcionan")
            @Size(max = 200)
            String es,

            @Schema(description = "Arabic", examples = "الأبواب الخارجية متينة وأقفالها تعمل") @Size(max = 200)
            String ar,

            @Schema(description = "Chinese", examples = "外门坚固，门锁可用") @Size(max = 200)
            String zh,

            @Schema(description = "Russian", examples = "Наружные двери прочны, замки исправны") @Size(max = 200)
            String ru) {}
}
