package org.fieldsecurity.personnel.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.PersonView;

/** A sponsored person with the sponsorship. */
@Schema(description = "A sponsored person with the sponsorship")
public record SponsoredView(
        @Schema(description = "The person") PersonView person,

        @Schema(description = "The sponsorship") SponsorshipView sponsorship) {}
