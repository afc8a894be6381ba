package org.fieldsecurity.clearance.opening;

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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.opening.OpeningActs.Shown;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** New offices, moves and extensions of activities over HTTP (T12). */
@Path("openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Openings", description = "New offices, moves and extensions of activities, and who consented to them")
public class OpeningResource {

    private static final String ID = "Id of the opening";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000ef01";
    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Openings openings;
    private final StandardsChecks checks;
    private final OpeningActs acts;
    private final CurrentCaller caller;

    OpeningResource(Openings openings, StandardsChecks checks, OpeningActs acts, CurrentCaller caller) {
        this.openings = openings;
        this.checks = checks;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COUNTRY_REPRESENTATIVE)
    @Operation(
            operationId = "proposeOpening",
            summary = "Propose a new office, a move or an extension of activities",
            description = "It is approved once the designated official of the country and the HQ focal point of the"
                    + " organization consented and the place meets the standards (T12).")
    @APIResponseSchema(value = OpeningView.class, responseCode = "201", responseDescription = "Proposed")
    public Uni<RestResponse<OpeningView>> propose(@NotNull @Valid NewOpening opening) {
        return acts.propose(opening).map(shown -> answer(RestResponse.Status.CREATED, shown));
    }

    @POST
    @Path("unapproved")
    @Action
    @AllowedTo(offices = {Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "recordUnapprovedOpening",
            summary = "Record an opening that nobody proposed",
            description = "It stays in the measure of An 28 as a gap.")
    @APIResponseSchema(value = OpeningView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<OpeningView>> recordUnapproved(@NotNull @Valid NewUnapprovedOpening opening) {
        return acts.record(opening).map(shown -> answer(RestResponse.Status.CREATED, shown));
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "listOpenings",
            summary = "List the openings that the caller may read, the latest first",
            description = "Those of the caller's organization, and those where the caller's office holds.")
    public Uni<RestResponse<Page<OpeningSummary>>> list(
            @Parameter(description = "Only those in this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only those of this organization", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only those that stand here", example = "PROPOSED")
                    @Schema(implementation = OpeningState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        OpeningFilter filter = new OpeningFilter(caller.get())
                .in(Parameters.code("country", COUNTRY, country))
                .of(Parameters.code("organization", ORGANIZATION, organization))
                .standingAt(Parameters.oneOf("state", OpeningState.class, state));
        return openings.page(filter, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), OpeningSummary::of)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "getOpening",
            summary = "Read one opening with its consents, its latest check and what is missing")
    public Uni<RestResponse<OpeningView>> get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.show(id).map(shown -> answer(RestResponse.Status.OK, shown));
    }

    @POST
    @Path("{id}/consents")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.HQ_FOCAL_POINT})
    @Operation(
            operationId = "consentToOpening",
            summary = "Consent to an opening, or refuse it with a reason",
            description = "By the designated official of the country and the HQ focal point of the organization, in"
                    + " any order and even at the same moment; nobody to their own proposal (T12).")
    public Uni<RestResponse<OpeningView>> consent(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid NewConsent consent) {
        return acts.consent(id, consent).map(shown -> answer(RestResponse.Status.OK, shown));
    }

    @POST
    @Path("{id}/standards-checks")
    @Action
    @AllowedTo(offices = {Office.SECURITY_OFFICER, Office.AGENCY_SECURITY_OFFICER})
    @Operation(
            operationId = "checkStandardsOfOpening",
            summary = "Record a check of the place against the standards",
            description = "By the security officer of the place or the agency security officer of the organization."
                    + " The check of the latest day counts, as long as the policy lets it; earlier ones stay.")
    public Uni<RestResponse<OpeningView>> check(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid NewStandardsCheck check) {
        return acts.check(id, check).map(shown -> answer(RestResponse.Status.OK, shown));
    }

    @GET
    @Path("{id}/standards-checks")
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "listStandardsChecksOfOpening",
            summary = "List the checks of an opening's place, the last recorded first")
    public Uni<RestResponse<Page<StandardsCheckView>>> listChecks(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        PageRequest wanted = page.checked(1);
        return acts.readable(id).chain(() -> checks.page(id, wanted)).map(rows -> Page.of(
                        rows, wanted, row -> new Cursor(List.of(row.id().toString())), StandardsCheck::view)
                .answer(uri));
    }

    @POST
    @Path("{id}/withdrawal")
    @Action
    @AllowedTo(offices = Office.COUNTRY_REPRESENTATIVE)
    @Operation(operationId = "withdrawOpening", summary = "Give an opening up; the record stays")
    public Uni<RestResponse<OpeningView>> withdraw(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Withdrawal withdrawal) {
        return acts.withdraw(id, ifMatch, withdrawal).map(shown -> answer(RestResponse.Status.OK, shown));
    }

    @POST
    @Path("{id}/opened")
    @Action
    @AllowedTo(
            offices = {
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM
            })
    @Operation(
            operationId = "recordOpened",
            summary = "Record that it opened",
            description = "That it opened without an approval is recorded by the security officer of the place or the"
                    + " designated official; it stays in the measure of An 28 as a gap.")
    public Uni<RestResponse<OpeningView>> opened(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid OpenedReport report) {
        return acts.open(id, ifMatch, report).map(shown -> answer(RestResponse.Status.OK, shown));
    }

    private static RestResponse<OpeningView> answer(RestResponse.Status status, Shown shown) {
        return RestResponse.ResponseBuilder.create(status, shown.view())
                .header(
                        HttpHeaders.LOCATION,
                        "/clearance/v1/openings/" + shown.view().id())
                .header(HttpHeaders.ETAG, EntityTag.of(shown.opening().version()))
                .build();
    }
}
