package org.fieldsecurity.personnel.roster;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Attestations of lists over HTTP (P3). They name nobody, so whoever may read a list may read when it was attested. */
@Path("list-attestations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "List attestations", description = "Who stated when that a list is right, and which lists are overdue")
public class ListAttestationResource {

    private final ListAttestations attestations;
    private final ListAttestationActs acts;
    private final DueLists due;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ListAttestationResource(
            ListAttestations attestations,
            ListAttestationActs acts,
            DueLists due,
            ScopeMap scopes,
            CurrentCaller caller,
            InstantSource clock) {
        this.attestations = attestations;
        this.acts = acts;
        this.due = due;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "attestList",
            summary = "State that a list is right",
            description = "Of an organization in a country, by its representative or security focal point [15(i)]; of a"
                    + " duty station, by the security officer [10(e)] or assistant [11(b)]; of an area, by its coordinator"
                    + " [18(d)]; of a zone, by its warden. The digest shows that the list is the one that was read; a list is"
                    + " due again after so many days (P3).")
    @APIResponseSchema(value = ListAttestationView.class, responseCode = "201", responseDescription = "Attested")
    public Uni<RestResponse<ListAttestationView>> attest(@NotNull @Valid NewListAttestation statement) {
        return acts.attest(statement)
                .map(attestation -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, attestation.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/list-attestations/" + attestation.id())
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = {Role.ORGANIZATION_SYSTEM, Role.REPORTING},
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listListAttestations",
            summary = "List the attestations of a list, the last first",
            description = "By whoever may read the list, and by reporting tools.")
    public Uni<RestResponse<Page<ListAttestationView>>> list(
            @Parameter(description = "Whose list", example = "organization:UNDP", required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String list,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope scope = ListQuery.required(list);
        page.checked(1);
        return scopes.aroundInSession(scope)
                .invoke(this::requireReader)
                .chain(() -> attestations.page(scope, page))
                .map(rows -> Page.of(rows, page, ListAttestations::cursor, ListAttestation::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(
            roles = {Role.ORGANIZATION_SYSTEM, Role.REPORTING},
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(operationId = "getListAttestation", summary = "Read one attestation")
    public Uni<ListAttestationView> get(
            @Parameter(description = "Id of the attestation", example = "01890000-0000-7000-8000-000000001501")
                    @PathParam("id")
                    UUID id) {
        return attestations
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("attestation"))
                .map(ListAttestation::view)
                .call(found -> scopes.aroundInSession(Scope.parse(found.scope()))
                        .invoke(place -> {
                            if (!isReader(place)) {
                                throw ProblemException.notFound("attestation");
                            }
                        }));
    }

    @GET
    @Path("due")
    @AllowedTo(
            roles = {Role.ORGANIZATION_SYSTEM, Role.REPORTING},
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listDueLists",
            summary = "List the lists of a scope whose attestation is overdue",
            description = "The longest overdue first: every organization with people in a country owes its list, and"
                    + " every duty station, area and zone with people (P3). One never attested counts from its first person's"
                    + " first day. Brought up to date every few minutes.")
    public Uni<RestResponse<Page<DueList>>> due(
            @Parameter(
                            description = "Within which scope; world for the whole system",
                            example = "organization:UNDP",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope within = Parameters.scope("scope", scope);
        if (within == null) {
            throw ProblemException.invalid("#scope", "is needed, such as country:KE or world");
        }
        page.checked(2);
        Instant now = clock.instant();
        return scopes.around(within)
                .invoke(this::requireReader)
                .chain(() -> due.page(within, now, page))
                .map(rows -> Page.of(rows, page, DueLists::cursor, row -> row).answer(uri));
    }

    private boolean isReader(Surroundings place) {
        return caller.get() instanceof Caller.ReportingTool || ListReaders.suffices(caller.get(), place);
    }

    private void requireReader(Surroundings place) {
        if (!isReader(place)) {
            throw ProblemException.forbidden();
        }
        place.requireKnown();
    }
}
