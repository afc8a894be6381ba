package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done to one leg of a request, over HTTP: decisions, questions and answers, other ends of a stay. */
@Path("requests/{id}/legs/{leg}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class RequestLegResource {

    private static final String REQUEST = "Id of the request";
    private static final String REQUEST_EXAMPLE = "01890000-0000-7000-8000-00000000dd01";
    private static final String LEG = "Id of the leg";
    private static final String LEG_EXAMPLE = "01890000-0000-7000-8000-00000000dd02";

    private final DecisionActs decisions;
    private final InquiryActs inquiries;
    private final StayActs stays;

    RequestLegResource(DecisionActs decisions, InquiryActs inquiries, StayActs stays) {
        this.decisions = decisions;
        this.inquiries = inquiries;
        this.stays = stays;
    }

    @POST
    @Path("decisions")
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COORDINATOR,
                Office.SECRETARY_GENERAL,
                Office.EXECUTIVE_HEAD
            })
    @Operation(
            operationId = "decideLeg",
            summary = "Decide on travellers of a leg",
            description =
                    "By the office that the verdict names, on the facts of this instant; nobody on their own travel"
                            + " (T2, T13). Whoever comes second is told what was decided, when and under which office.")
    public Uni<RestResponse<ClearanceRequestView>> decide(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @Parameter(
                            description = "ETag of the last reading, if the decision holds for that state only",
                            example = "\"1\"")
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewDecisions wanted) {
        return decisions.decide(id, leg, ifMatch, wanted).map(RequestAnswer::ok);
    }

    @POST
    @Path("questions")
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COORDINATOR,
                Office.SECRETARY_GENERAL,
                Office.EXECUTIVE_HEAD
            })
    @Operation(
            operationId = "askTraveller",
            summary = "Ask for information before a decision (T20)",
            description =
                    "By the office that decides next. The leg waits until somebody on the travellers' side answers.")
    public Uni<RestResponse<ClearanceRequestView>> ask(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @NotNull @Valid NewQuestion question) {
        return inquiries.ask(id, leg, question).map(RequestAnswer::ok);
    }

    @POST
    @Path("answers")
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "answerDecider",
            summary = "Give the information that was asked for",
            description = "By whoever may change the request. The leg then waits for its decision again.")
    public Uni<RestResponse<ClearanceRequestView>> answer(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @NotNull @Valid NewAnswer answer) {
        return inquiries.answer(id, leg, answer).map(RequestAnswer::ok);
    }

    @POST
    @Path("curtailment")
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "curtailStay",
            summary = "Cut a stay short that has begun",
            description = "Nobody needs to agree. Slips that name the longer stay are withdrawn: get a new one.")
    public Uni<RestResponse<ClearanceRequestView>> curtail(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @Parameter(description = "ETag of the last reading", example = "\"3\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid StayChange change) {
        return stays.curtail(id, leg, ifMatch, change).map(RequestAnswer::ok);
    }

    @POST
    @Path("extension")
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "extendStay",
            summary = "Ask to make a stay longer that has begun",
            description =
                    "Judged like a leg that begins where the stay ends now: what the rules allow is granted at once,"
                            + " the rest waits for a decision, EXTEND or REFUSE_EXTENSION, while the journey goes on as it was"
                            + " cleared.")
    public Uni<RestResponse<ClearanceRequestView>> extend(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LEG, example = LEG_EXAMPLE) @PathParam("leg") UUID leg,
            @Parameter(description = "ETag of the last reading", example = "\"3\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid StayChange change) {
        return stays.extend(id, leg, ifMatch, change).map(RequestAnswer::ok);
    }
}
