package org.fieldsecurity.personnel.identity;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registration of sponsored people over HTTP. */
@Path("people/sponsored")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sponsorships", description = "People without an official e-mail address, for whom an organization answers")
public class SponsoredResource {

    private final SponsorshipActs acts;

    SponsoredResource(SponsorshipActs acts) {
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "sponsorPerson",
            summary = "Register somebody whom an organization sponsors",
            description = "A consultant, a candidate who isn't employed yet, or a guest; no official e-mail address is"
                    + " needed (P10). By the organization's HR system, its HQ focal point, or its representative or focal"
                    + " point in the country. To the other services a candidate is a guest.")
    @APIResponseSchema(value = SponsoredView.class, responseCode = "201", responseDescription = "Registered")
    public Uni<RestResponse<SponsoredView>> sponsor(@NotNull @Valid NewSponsored details) {
        return acts.register(details).map(sponsored -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new SponsoredView(
                                sponsored.person().view(),
                                sponsored.sponsorship().view()))
                .header(
                        HttpHeaders.LOCATION,
                        "/personnel/v1/people/" + sponsored.person().id())
                .header(HttpHeaders.ETAG, EntityTag.of(sponsored.person().version()))
                .build());
    }
}
