package org.fieldsecurity.personnel.appointment.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.AppointmentView;
import org.fieldsecurity.personnel.appointment.Recorded;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the Coordinator does with candidates, over HTTP. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates", description = "Who is named for an office and may not take it up yet")
public class CandidacyResource {

    private final CandidacyActs acts;

    CandidacyResource(CandidacyActs acts) {
        this.acts = acts;
    }

    @POST
    @Path("{id}/approval")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "approveCandidate",
            summary = "Approve a candidate for agency security officer",
            description =
                    "By the Security Coordinator, before deployment [An 12]. A candidate whose induction is recorded"
                            + " holds the office from then on.")
    public Uni<RestResponse<AppointmentView>> approve(
            @Parameter(description = "Id of the candidacy", example = "01890000-0000-7000-8000-0000000000a3")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Approval approval) {
        return acts.approve(id, ifMatch, approval).map(CandidacyResource::answer);
    }

    @POST
    @Path("{id}/induction")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "recordInduction",
            summary = "Record the induction of a candidate",
            description =
                    "By the Security Coordinator, where no certificate shows it: the certificate of a course that"
                            + " counts does the same by itself. With it the candidate holds the office, unless approval is missing.")
    public Uni<RestResponse<AppointmentView>> induct(
            @Parameter(description = "Id of the candidacy", example = "01890000-0000-7000-8000-0000000000a3")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Induction induction) {
        return acts.induct(id, ifMatch, induction).map(CandidacyResource::answer);
    }

    private static RestResponse<AppointmentView> answer(Recorded recorded) {
        return RestResponse.ResponseBuilder.ok(recorded.view())
                .header(HttpHeaders.ETAG, EntityTag.of(recorded.version()))
                .build();
    }
}
