package org.fieldsecurity.personnel.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All ways to reach somebody, on the wire and in the ledger. */
@Schema(description = "All ways to reach somebody, in order of preference")
public record ContactList(
        @Schema(description = "The ways, the best first") @NotNull @Size(max = ContactList.MAX)
        List<@NotNull @Valid Contact> contacts) {

    /** Most ways to reach somebody. */
    public static final int MAX = 10;
}
