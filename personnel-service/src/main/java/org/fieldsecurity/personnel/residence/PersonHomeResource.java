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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a person lives, over HTTP. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Residences", description = "Homes, and the households in them")
public class PersonHomeResource {

    private final ResidentActs acts;

    PersonHomeResource(ResidentActs acts) {
        this.acts = acts;
    }

    @GET
    @Path("{id}/residence")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getHomeOfPerson",
            summary = "Read the home in which a person lives now",
            description =
                    "By the person, the staff member whose dependant they are, their organization, and the offices"
                            + " of the place. Everybody else is answered as if there were none.")
    public Uni<PersonHome> home(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id) {
        return acts.homeOf(id);
    }

    @POST
    @Path("{id}/residence/end")
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "moveOut",
            summary = "Say that a person has left their home for none that is known here",
            description = "By those who may say where the person lives. A move into another home needs only that"
                    + " other one.")
    public Uni<RestResponse<ResidencyView>> end(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid ResidencyEnd end) {
        return acts.moveOut(id, end).map(residency -> RestResponse.ok(residency.view()));
    }
}
