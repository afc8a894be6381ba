package org.fieldsecurity.inspection.mission;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.inspection.access.Readers;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Missions over HTTP. */
@Path("missions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions", description = "Inspection missions and follow-up visits [39, 40]")
public class MissionResource {

    private final Missions missions;
    private final MissionRegister register;
    private final MissionPlanning planning;
    private final MissionActs acts;
    private final CurrentCaller caller;

    MissionResource(
            Missions missions,
            MissionRegister register,
            MissionPlanning planning,
            MissionActs acts,
            CurrentCaller caller) {
        this.missions = missions;
        this.register = register;
        this.planning = planning;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "planMission",
            summary = "Plan an inspection mission or a follow-up visit",
            description =
                    "By the Security Coordinator. Naming its team gives those persons the authority to act for it."
                            + " The checklist versions are fixed now (I2).")
    @APIResponseSchema(value = MissionView.class, responseCode = "201", responseDescription = "Planned")
    public Uni<RestResponse<MissionView>> plan(@NotNull @Valid NewMission plan) {
        Authority authority = caller.require(new Scope.DutyStation(plan.dutyStation()), Office.COORDINATOR);
        return planning.plan(plan, authority)
                .map(mission -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, mission.view())
                        .header(HttpHeaders.LOCATION, "/inspection/v1/missions/" + mission.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(mission.version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listMissions",
            summary = "List missions by id",
            description = "Whoever holds an office that covers the place, or sits in the team of its country, sees all;"
                    + " everybody else sees the missions that name them.")
    public Uni<RestResponse<Page<MissionView>>> list(
            @Parameter(description = "Only those in this country or duty station", example = "country:CD")
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "Only those in this state", example = "PLANNED")
                    @Schema(implementation = MissionState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope place = Objects.requireNonNullElse(Parameters.scope("scope", scope), new Scope.World());
        if (!(place instanceof Scope.World || place instanceof Scope.Country || place instanceof Scope.DutyStation)) {
            throw ProblemException.invalid("#scope", "must be world, a country or a duty station");
        }
        UUID member = Readers.mayRead(caller.get(), place) ? null : caller.requirePerson();
        return missions.page(place, Parameters.oneOf("state", MissionState.class, state), member, page)
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), Mission::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getMission",
            summary = "Read one mission",
            description = "By its team, by whoever holds an office that covers its duty station or sits in the team of"
                    + " its country, and after the debrief by executive heads and HQ focal points [40].")
    public Uni<RestResponse<MissionView>> get(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id) {
        return register.visible(id).map(MissionResource::answer);
    }

    @POST
    @Path("{id}/opening")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "openMission",
            summary = "Open a mission",
            description = "By its lead or the Security Coordinator, once its checklists have been published (I2) [39].")
    public Uni<RestResponse<MissionView>> open(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return register.toChange(id)
                .flatMap(mission -> acts.open(mission, requireLead(mission, ifMatch)))
                .map(MissionResource::answer);
    }

    @POST
    @Path("{id}/debrief")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "debriefMission",
            summary = "Record the debrief of a mission",
            description =
                    "By its lead or the Security Coordinator. Each deficiency gets its correct-by date (I3), and the"
                            + " follow-up visit that will confirm the corrections is planned (I4) [40].")
    public Uni<RestResponse<MissionView>> debrief(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"1\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Debriefing debriefing) {
        return register.toChange(id)
                .flatMap(mission -> acts.debrief(mission, debriefing, requireLead(mission, ifMatch)))
                .map(MissionResource::answer);
    }

    @POST
    @Path("{id}/closure")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "closeMission",
            summary = "Close a mission",
            description = "By the Security Coordinator. An inspection closes once a follow-up visit has confirmed the"
                    + " correction of each of its deficiencies (I4) [40].")
    public Uni<RestResponse<MissionView>> close(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"2\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return register.toChange(id)
                .flatMap(mission -> acts.close(mission, requireCoordinator(mission, ifMatch)))
                .map(MissionResource::answer);
    }

    @POST
    @Path("{id}/cancellation")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "cancelMission",
            summary = "Cancel a planned mission",
            description = "By the Security Coordinator. It stays on record with the reason.")
    public Uni<RestResponse<MissionView>> cancel(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Cancellation cancellation) {
        return register.toChange(id)
                .flatMap(mission -> acts.cancel(mission, cancellation.reason(), requireCoordinator(mission, ifMatch)))
                .map(MissionResource::answer);
    }

    private Authority requireLead(Mission mission, @Nullable String ifMatch) {
        Authority authority = mission.authorityOfLead(caller.get()).orElseThrow(ProblemException::forbidden);
        EntityTag.require(ifMatch, mission.version());
        return authority;
    }

    private Authority requireCoordinator(Mission mission, @Nullable String ifMatch) {
        Authority authority = caller.require(mission.place(), Office.COORDINATOR);
        EntityTag.require(ifMatch, mission.version());
        return authority;
    }

    private static RestResponse<MissionView> answer(Mission mission) {
        return RestResponse.ResponseBuilder.ok(mission.view())
                .header(HttpHeaders.ETAG, EntityTag.of(mission.version()))
                .build();
    }
}
