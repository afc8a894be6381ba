package org.fieldsecurity.personnel.delegation;

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
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.AppointmentEnd;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Delegations over HTTP. */
@Path("delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delegations", description = "Powers given in writing, for a scope, until an end")
public class DelegationResource {

    private final DelegationActs acts;

    DelegationResource(DelegationActs acts) {
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "delegate",
            summary = "Delegate the powers of one's appointment",
            description = "In writing, within the appointment's scope and time, always with an end (A8).")
    @APIResponseSchema(value = DelegationView.class, responseCode = "201", responseDescription = "Delegated")
    public Uni<RestResponse<DelegationView>> delegate(@NotNull @Valid NewDelegation details) {
        return acts.delegate(details)
                .map(delegation -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, delegation.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/delegations/" + delegation.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(delegation.version()))
                        .build());
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.REPORTING})
    @Operation(operationId = "getDelegation", summary = "Read one delegation")
    public Uni<RestResponse<DelegationView>> get(
            @Parameter(description = "Id of the delegation", example = "01890000-0000-7000-8000-0000000000d1")
                    @PathParam("id")
                    UUID id) {
        return acts.find(id).map(DelegationResource::answer);
    }

    @POST
    @Path("{id}/revocation")
    @Action
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER
            })
    @Operation(operationId = "revokeDelegation", summary = "End a delegation before its time")
    public Uni<RestResponse<DelegationView>> revoke(
            @Parameter(description = "Id of the delegation", example = "01890000-0000-7000-8000-0000000000d1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AppointmentEnd end) {
        return acts.revoke(id, ifMatch, end).map(DelegationResource::answer);
    }

    private static RestResponse<DelegationView> answer(Delegation delegation) {
        return RestResponse.ResponseBuilder.ok(delegation.view())
                .header(HttpHeaders.ETAG, EntityTag.of(delegation.version()))
                .build();
    }
}
