package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Security phases over HTTP. Everybody may know them. */
@Path("phases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phases", description = "Security phases of countries and duty stations")
public class PhaseResource {

    private static final String ID = "Id of the phase";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000bb01";

    private final Phases phases;
    private final PhaseActs acts;

    PhaseResource(Phases phases, PhaseActs acts) {
        this.phases = phases;
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "declarePhase",
            summary = "Declare a phase, or propose one that needs an authorization",
            description = "The designated official alone declares I and II; III to V wait for the Secretary-General's"
                    + " authorization, unless an emergency leaves no time, which owes a report afterwards (T16).")
    @APIResponseSchema(value = PhaseView.class, responseCode = "201", responseDescription = "Declared or proposed")
    public Uni<RestResponse<PhaseView>> declare(@NotNull @Valid NewPhase phase) {
        return acts.declare(phase).map(declared -> answer(RestResponse.Status.CREATED, declared));
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "listPhases",
            summary = "List phases, the latest first",
            description = "With inForceAt those in force at that instant; without it the whole history.")
    public Uni<RestResponse<Page<PhaseView>>> list(
            @Parameter(description = "Only exactly this scope", example = "country:CD")
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "Only those in force at this instant", example = "2026-11-02T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("inForceAt")
                    @Nullable
                    String inForceAt,
            @Parameter(description = "Only emergency declarations whose report stands there", example = "OWED")
                    @Schema(implementation = AfterReportState.class)
                    @QueryParam("afterReport")
                    @Nullable
                    String afterReport,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return phases.page(
                        Parameters.scope("scope", scope),
                        Parameters.instant("inForceAt", inForceAt),
                        Parameters.oneOf("afterReport", AfterReportState.class, afterReport),
                        page)
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), Phase::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getPhase", summary = "Read one phase")
    public Uni<RestResponse<PhaseView>> get(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.find(id).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    @POST
    @Path("{id}/authorization")
    @Action
    @AllowedTo(offices = Office.SECRETARY_GENERAL)
    @Operation(operationId = "authorizePhase", summary = "Authorize a proposed phase (T16)")
    public Uni<RestResponse<PhaseView>> authorize(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return acts.authorize(id, ifMatch).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    @POST
    @Path("{id}/declaration")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(operationId = "declareAuthorizedPhase", summary = "Declare an authorized phase (T16)")
    public Uni<RestResponse<PhaseView>> declareAuthorized(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return acts.declare(id, ifMatch).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    @POST
    @Path("{id}/withdrawal")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.SECRETARY_GENERAL})
    @Operation(
            operationId = "withdrawPhase",
            summary = "Give a phase up before it comes into force (T16)",
            description = "By whoever declares the rating, or by whoever would authorize it.")
    public Uni<RestResponse<PhaseView>> withdraw(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PhaseWithdrawal withdrawal) {
        return acts.withdraw(id, ifMatch, withdrawal).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    @POST
    @Path("{id}/lowering")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.SECRETARY_GENERAL})
    @Operation(
            operationId = "lowerPhase",
            summary = "Lower a phase (T17)",
            description =
                    "I and II by the designated official, III to V by the Secretary-General. The answer is the phase"
                            + " that ended; a milder one takes its place.")
    public Uni<RestResponse<PhaseView>> lower(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PhaseLowering lowering) {
        return acts.lower(id, ifMatch, lowering).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    @POST
    @Path("{id}/after-report")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "reportAfterPhase",
            summary = "Give the report that an emergency declaration owes",
            description = "Once; its clock can't be dismissed otherwise.")
    public Uni<RestResponse<PhaseView>> report(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid AfterReport report) {
        return acts.report(id, report).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    @POST
    @Path("{id}/communications-return")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "sayCommunicationsReturned",
            summary = "Say when communications returned after an emergency declaration",
            description = "Once; the report's clock runs from then on. Until then the report is due as counted from the"
                    + " declaration, and stays owed [8(p)].")
    public Uni<RestResponse<PhaseView>> communicationsReturned(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid CommunicationsReturn said) {
        return acts.communicationsReturned(id, said).map(phase -> answer(RestResponse.Status.OK, phase));
    }

    private static RestResponse<PhaseView> answer(RestResponse.Status status, Phase phase) {
        return RestResponse.ResponseBuilder.create(status, phase.view())
                .header(HttpHeaders.LOCATION, "/clearance/v1/phases/" + phase.id())
                .header(HttpHeaders.ETAG, EntityTag.of(phase.version()))
                .build();
    }
}
