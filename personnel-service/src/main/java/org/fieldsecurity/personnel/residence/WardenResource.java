package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** People's wardens over HTTP. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My warden", description = "Who somebody's warden and agency focal point are")
public class WardenResource {

    private final WardenActs acts;

    WardenResource(WardenActs acts) {
        this.acts = acts;
    }

    @GET
    @Path("{id}/warden")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getWardenOfPerson",
            summary = "Read who a person's wardens and agency focal point are now",
            description =
                    "By the person, the staff member whose dependant they are, their organization, and the offices"
                            + " of the place [22(d)]. Everybody else is answered as if there were no such person.")
    public Uni<WardenView> warden(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id) {
        return acts.wardenOf(id);
    }

    @POST
    @Path("{id}/warden-acknowledgements")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "acknowledgeWarden",
            summary = "Acknowledge who one's wardens are",
            description =
                    "By the person, or for a dependant by the staff member [22(d)]. It falls void when the zone or"
                            + " its wardens change.")
    @APIResponseSchema(
            value = WardenAcknowledgementView.class,
            responseCode = "201",
            responseDescription = "Acknowledged")
    public Uni<RestResponse<WardenAcknowledgementView>> acknowledge(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewWardenAcknowledgement shown) {
        return acts.acknowledge(id, shown)
                .map(given -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, given.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/people/" + id + "/warden")
                        .build());
    }
}
