package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Merges over HTTP. */
@Path("merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates", description = "Records that may be one person's, and merging them (P10)")
public class MergeResource {

    private final MergeActs acts;

    MergeResource(MergeActs acts) {
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(
            operationId = "mergeRecords",
            summary = "Make one record of two",
            description =
                    "By the HQ focal point of the organization that answers for both, or the Security Coordinator."
                            + " The merged record keeps its id and points to the survivor. Assignments, contacts, identifiers,"
                            + " sponsorships, dependants, homes and stays move; where two stand against each other the survivor's"
                            + " wins, and the other is kept in the merge. It can be undone for some days (P10).")
    @APIResponseSchema(value = MergeView.class, responseCode = "201", responseDescription = "Merged")
    public Uni<RestResponse<MergeView>> merge(@NotNull @Valid NewMerge wanted) {
        return acts.merge(wanted)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made.view())
                        .header(
                                HttpHeaders.LOCATION,
                                "/personnel/v1/merges/" + made.merge().id())
                        .header(HttpHeaders.ETAG, EntityTag.of(made.merge().version()))
                        .build());
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(operationId = "getMerge", summary = "Read one merge with all that moved")
    public Uni<RestResponse<MergeView>> get(
            @Parameter(description = "Id of the merge", example = "01890000-0000-7000-8000-00000000d701")
                    @PathParam("id")
                    UUID id) {
        return acts.find(id).map(MergeResource::answer);
    }

    @POST
    @Path("{id}/undoing")
    @Action
    @AllowedTo(offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(
            operationId = "undoMerge",
            summary = "Part two records again",
            description = "Within the days that the policy gave when they were merged; later it is refused (409)."
                    + " Everything that moved is put back as it was before the merge; what became of it since stays in"
                    + " the ledger.")
    public Uni<RestResponse<MergeView>> undo(
            @Parameter(description = "Id of the merge", example = "01890000-0000-7000-8000-00000000d701")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Undoing undoing) {
        return acts.undo(id, ifMatch, undoing.reason()).map(MergeResource::answer);
    }

    private static RestResponse<MergeView> answer(MergeActs.Made made) {
        return RestResponse.ResponseBuilder.ok(made.view())
                .header(HttpHeaders.ETAG, EntityTag.of(made.merge().version()))
                .build();
    }
}
