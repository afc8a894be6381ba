package org.fieldsecurity.personnel.visit;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Surroundings;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Visits to households over HTTP (P5). */
@Path("household-visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household visits", description = "Wardens visit every household of their zones")
public class HouseholdVisitResource {

    private static final Office[] READERS = {
        Office.WARDEN,
        Office.AREA_COORDINATOR,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.DESIGNATED_OFFICIAL,
        Office.COORDINATOR
    };

    private final HouseholdVisits visits;
    private final HouseholdVisitActs acts;
    private final OverdueHouseholds overdue;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    HouseholdVisitResource(
            HouseholdVisits visits,
            HouseholdVisitActs acts,
            OverdueHouseholds overdue,
            ScopeMap scopes,
            CurrentCaller caller,
            InstantSource clock) {
        this.visits = visits;
        this.acts = acts;
        this.overdue = overdue;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.WARDEN, Office.AREA_COORDINATOR, Office.SECURITY_OFFICER})
    @Operation(
            operationId = "recordHouseholdVisit",
            summary = "Record a visit to a household",
            description = "By the warden of the zone or an alternate, its area coordinator or security officer [20(c),"
                    + " 20(f), 20(g)]. The next visit is due after so many days (P5).")
    @APIResponseSchema(value = HouseholdVisitView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<HouseholdVisitView>> record(@NotNull @Valid NewHouseholdVisit details) {
        return acts.record(details)
                .map(visit -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, visit.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/household-visits/" + visit.id())
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(operationId = "listHouseholdVisits", summary = "List the visits in a zone, as they were recorded")
    public Uni<RestResponse<Page<HouseholdVisitView>>> list(
            @Parameter(description = "The zone", example = "zone:CD/himbi", required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        if (!(Parameters.scope("scope", scope) instanceof Scope.Zone zone)) {
            throw ProblemException.invalid("#scope", "must be a zone, such as zone:CD/himbi");
        }
        page.checked(1);
        return scopes.aroundInSession(zone)
                .invoke(this::requireReader)
                .chain(() -> visits.inZone(zone.country() + "/" + zone.name(), page))
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), HouseholdVisit::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(operationId = "getHouseholdVisit", summary = "Read one visit")
    public Uni<HouseholdVisitView> get(
            @Parameter(description = "Id of the visit", example = "01890000-0000-7000-8000-000000002001")
                    @PathParam("id")
                    UUID id) {
        return visits.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("visit"))
                .map(HouseholdVisit::view)
                .call(visit -> scopes.aroundInSession(Scope.parse("zone:" + visit.zone()))
                        .map(place -> place.authorityOf(caller.get(), READERS)
                                .orElseThrow(() -> ProblemException.notFound("visit"))));
    }

    @GET
    @Path("overdue")
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listOverdueHouseholds",
            summary = "List the households whose visit is overdue",
            description = "Of a zone, duty station, area or country, the longest overdue first. A household that was"
                    + " never visited counts from its first day (P5); one that lies in no zone has no warden and is listed"
                    + " with its duty station.")
    public Uni<RestResponse<Page<OverdueHousehold>>> overdue(
            @Parameter(description = "Where", example = "zone:CD/himbi", required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope place = Parameters.scope("scope", scope);
        if (place == null || place instanceof Scope.Organization || place instanceof Scope.OrganizationInCountry) {
            throw ProblemException.invalid("#scope", "must be a zone, duty station, area or country");
        }
        page.checked(2);
        Instant now = clock.instant();
        return scopes.around(place)
                .invoke(this::requireReader)
                .chain(() -> overdue.page(place, now, page))
                .map(rows -> Page.of(rows, page, OverdueHouseholds::cursor, row -> row)
                        .answer(uri));
    }

    private void requireReader(Surroundings place) {
        place.require(caller, READERS);
    }
}
