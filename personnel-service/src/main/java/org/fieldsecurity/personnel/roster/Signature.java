package org.fieldsecurity.personnel.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Authority;
import org.jspecify.annotations.Nullable;

/** Who acted, and as what; the whole chain of authority is in the ledger. */
@Embeddable
@Schema(description = "Who acted, and as what")
public record Signature(
        @Schema(description = "The person or system", examples = "person:01890000-0000-7000-8000-000000000009")
        @Size(max = 120)
        @Column(nullable = false)
        String actor,

        @Schema(description = "An office, or SELF", examples = "WARDEN") @Size(max = 60) @Column(nullable = false)
        String basis,

        @Schema(
                description = "The appointment or delegation under which they acted; absent without one",
                examples = "01890000-0000-7000-8000-0000000000a1")
        @Nullable
        UUID appointment) {

    /** The signature that an authority leaves. */
    public static Signature of(Authority authority) {
        return new Signature(
                authority.actor(),
                authority.basis(),
                authority.chain().isEmpty() ? null : authority.chain().getLast().appointment());
    }
}
