package org.fieldsecurity.personnel.visit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;

/** The reference list of precautions over HTTP. */
@Path("precautions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household visits")
public class PrecautionResource {

    private final Precautions precautions;

    PrecautionResource(Precautions precautions) {
        this.precautions = precautions;
    }

    @GET
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listPrecautions", summary = "List what a warden looks for in a household")
    @APIResponse(
            responseCode = "200",
            description = "All precautions, in their order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            description = "All precautions",
                                            implementation = PrecautionView.class,
                                            maxItems = Precautions.MAX)))
    public Uni<List<PrecautionView>> list() {
        return precautions.all();
    }
}
