package org.fieldsecurity.clearance.request;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Clearance requests over HTTP. */
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests", description = "Clearance requests, their legs and decisions")
public class ClearanceRequestResource {

    private static final String ID = "Id of the request";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000dd01";
    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final ClearanceRequests requests;
    private final RequestActs acts;
    private final CurrentCaller caller;

    ClearanceRequestResource(ClearanceRequests requests, RequestActs acts, CurrentCaller caller) {
        this.requests = requests;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "draftRequest",
            summary = "Write a request as a draft",
            description =
                    "For oneself, one's dependants and colleagues on the same journey; an organization's system and"
                            + " offices for its people. It is submitted by a second call.")
    @APIResponseSchema(value = ClearanceRequestView.class, responseCode = "201", responseDescription = "Written")
    public Uni<RestResponse<ClearanceRequestView>> draft(@NotNull @Valid NewClearanceRequest request) {
        return acts.draft(request).map(RequestAnswer::created);
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listRequests",
            summary = "List the requests that the caller may see, the latest first",
            description = "One's own, those of one's organization, those that lead to where one's office holds.")
    public Uni<RestResponse<Page<RequestSummary>>> list(
            @Parameter(description = "Only those of this organization", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only those with this traveller", example = "01890000-0000-7000-8000-000000000018")
                    @Schema(format = "uuid")
                    @QueryParam("person")
                    @Nullable
                    String person,
            @Parameter(description = "Only those with a leg to this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only those in this status", example = "PENDING")
                    @Schema(implementation = RequestStatus.class)
                    @QueryParam("status")
                    @Nullable
                    String status,
            @BeanParam PageRequest page,
            UriInfo uri) {
        RequestFilter filter = new RequestFilter(caller.get())
                .of(Parameters.code("organization", ORGANIZATION, organization))
                .with(Parameters.uuid("person", person))
                .to(Parameters.code("country", COUNTRY, country))
                .in(Parameters.oneOf("status", RequestStatus.class, status));
        return requests.page(filter, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), RequestSummary::of)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(operationId = "getRequest", summary = "Read one request with its legs, verdicts and decisions")
    public Uni<RestResponse<ClearanceRequestView>> get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.show(id).map(RequestAnswer::ok);
    }

    @POST
    @Path("{id}/submission")
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "submitRequest",
            summary = "Submit a draft",
            description = "The rules clear or refuse what they can on the facts of this instant; the rest waits for a"
                    + " decision on each leg. A late request is taken and flagged (T15).")
    public Uni<RestResponse<ClearanceRequestView>> submit(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return acts.submit(id, ifMatch).map(RequestAnswer::ok);
    }

    @POST
    @Path("{id}/amendment")
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "amendRequest",
            summary = "Put another journey in the place of the one that was asked for (T21)",
            description =
                    "Only a leg whose places, times or travellers changed opens again and is judged anew; the others"
                            + " stay cleared. What is left out stays on the record as given up. A leg that has begun isn't"
                            + " amended: curtail or extend the stay.")
    public Uni<RestResponse<ClearanceRequestView>> amend(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AmendedRequest amended) {
        return acts.amend(id, ifMatch, amended).map(RequestAnswer::ok);
    }

    @POST
    @Path("{id}/cancellation")
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "cancelRequest",
            summary = "Give a journey up before it begins",
            description = "The record stays; slips that were issued for it are withdrawn.")
    public Uni<RestResponse<ClearanceRequestView>> cancel(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Cancellation cancellation) {
        return acts.cancel(id, ifMatch, cancellation).map(RequestAnswer::ok);
    }
}
