package org.fieldsecurity.personnel.appointment.assessment;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assessments over HTTP. */
@Path("appointments/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Competencies", description = "By what holders of security offices are chosen [24]")
public class AssessmentResource {

    private final AssessmentActs acts;

    AssessmentResource(AssessmentActs acts) {
        this.acts = acts;
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getAssessment",
            summary = "Read how the holder of an appointment was assessed",
            description = "For the holder, the office that appoints, the Coordinator and the security officer; for"
                    + " everybody else it isn't there.")
    public Uni<RestResponse<AssessmentView>> get(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id) {
        return acts.read(id).map(AssessmentResource::answer);
    }

    @PUT
    @Action
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.AREA_COORDINATOR
            })
    @Operation(
            operationId = "keepAssessment",
            summary = "Keep how the holder of an appointment was assessed",
            description = "By the office that appoints to it (A7) [24]. Complete once every competency of the office is"
                    + " assessed.")
    public Uni<RestResponse<AssessmentView>> keep(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewAssessment details) {
        return acts.keep(id, ifMatch, details).map(AssessmentResource::answer);
    }

    private static RestResponse<AssessmentView> answer(AssessmentActs.Kept kept) {
        return RestResponse.ResponseBuilder.ok(kept.view())
                .header(HttpHeaders.ETAG, EntityTag.of(kept.tag()))
                .build();
    }
}
