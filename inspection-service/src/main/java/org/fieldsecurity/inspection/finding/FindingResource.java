package org.fieldsecurity.inspection.finding;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.inspection.mission.Mission;
import org.fieldsecurity.inspection.mission.MissionRegister;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Findings and verifications of a mission over HTTP. */
@Path("missions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "What missions find, and what follow-up visits verify")
public class FindingResource {

    private final MissionRegister missions;
    private final Findings findings;
    private final FindingActs acts;
    private final VerificationActs verificationActs;
    private final CurrentCaller caller;

    FindingResource(
            MissionRegister missions,
            Findings findings,
            FindingActs acts,
            VerificationActs verificationActs,
            CurrentCaller caller) {
        this.missions = missions;
        this.findings = findings;
        this.acts = acts;
        this.verificationActs = verificationActs;
        this.caller = caller;
    }

    @POST
    @Path("{id}/findings")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "recordFinding",
            summary = "Record what was found of one item",
            description =
                    "By a person named on the mission or the Security Coordinator, while the mission is open. An item"
                            + " not met raises a deficiency. Findings are never changed.")
    @APIResponseSchema(value = RecordedFinding.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<RecordedFinding>> record(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewFinding found) {
        return missions.atWork(id)
                .flatMap(mission -> acts.record(mission, found, requireInspector(mission)))
                .map(recorded -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, recorded)
                        .header(HttpHeaders.LOCATION, "/inspection/v1/missions/" + id + "/findings")
                        .build());
    }

    @GET
    @Path("{id}/findings")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listFindings",
            summary = "List the findings of a mission by id",
            description = "By whoever may read the mission.")
    public Uni<RestResponse<Page<FindingView>>> list(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Uni<List<Finding>> found = findings.page(id, page);
        return missions.visible(id).chain(() -> found).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Finding::view)
                .answer(uri));
    }

    @POST
    @Path("{id}/verifications")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "verifyCorrection",
            summary = "Confirm or refute a claimed correction",
            description =
                    "By a person named on the follow-up visit or the Security Coordinator, while the visit is open;"
                            + " never by who claimed the correction. A confirmed correction closes the deficiency, a refuted one"
                            + " opens it again (I4) [40].")
    @APIResponseSchema(value = VerifiedCorrection.class, responseCode = "201", responseDescription = "Verified")
    public Uni<RestResponse<VerifiedCorrection>> verify(
            @Parameter(description = "Id of the follow-up visit", example = "01890000-0000-7000-8000-00000000b002")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewVerification verification) {
        return missions.atWork(id)
                .flatMap(visit -> verificationActs.verify(visit, verification, requireInspector(visit)))
                .map(verified -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, verified)
                        .header(
                                HttpHeaders.LOCATION,
                                "/inspection/v1/deficiencies/"
                                        + verified.deficiency().id())
                        .build());
    }

    private Authority requireInspector(Mission mission) {
        return mission.authorityOfInspector(caller.get()).orElseThrow(ProblemException::forbidden);
    }
}
