package org.fieldsecurity.personnel.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All numbers that name somebody, on the wire and in the ledger. */
@Schema(description = "All numbers that name somebody")
public record IdentifierList(
        @Schema(description = "The numbers, by organization and kind") @NotNull @Size(max = IdentifierList.MAX)
        List<@NotNull @Valid Identifier> identifiers) {

    /** Most numbers of one person. */
    public static final int MAX = 50;
}
