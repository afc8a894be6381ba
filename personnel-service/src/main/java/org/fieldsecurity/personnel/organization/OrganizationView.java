package org.fieldsecurity.personnel.organization;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization on the wire, and its state in the ledger. */
@Schema(description = "An organization of the system, or a partner")
public record OrganizationView(
        @Schema(description = "Common code", examples = "UNDP") @Size(max = 20)
        String code,

        @Schema(description = "Whether it belongs to the system or is a partner", examples = "UN_SYSTEM")
        Organization.Kind kind,

        @Schema(description = "Name in English", examples = "United Nations Development Programme") @Size(max = 200)
        String name) {

    /** The organization as it is now. */
    public static OrganizationView of(Organization organization) {
        return new OrganizationView(organization.code(), organization.kind(), organization.name());
    }
}
