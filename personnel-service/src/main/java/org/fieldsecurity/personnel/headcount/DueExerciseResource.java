package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import org.fieldsecurity.personnel.roster.ListReaders;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Overdue headcount exercises over HTTP; they name nobody. */
@Path("headcounts/exercises-due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headcounts")
public class DueExerciseResource {

    private final DueExercises due;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    DueExerciseResource(DueExercises due, ScopeMap scopes, CurrentCaller caller, InstantSource clock) {
        this.due = due;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @AllowedTo(
            roles = Role.REPORTING,
            offices = {
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR
            })
    @Operation(
            operationId = "listDueExercises",
            summary = "List the duty stations whose headcount exercise is overdue",
            description = "The longest overdue first; one never held counts from the first person's first day (P7). An"
                    + " exercise of a whole area or country covers its duty stations.")
    public Uni<RestResponse<Page<DueExercise>>> list(
            @Parameter(
                            description = "A country, area or duty station, or world",
                            example = "country:CD",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope place = Parameters.scope("scope", scope);
        if (place == null
                || place instanceof Scope.Zone
                || place instanceof Scope.Organization
                || place instanceof Scope.OrganizationInCountry) {
            throw ProblemException.invalid("#scope", "must be world, a country, an area or a duty station");
        }
        page.checked(2);
        Instant now = clock.instant();
        return scopes.around(place)
                .invoke(found -> {
                    if (!(caller.get() instanceof Caller.ReportingTool)) {
                        ListReaders.require(caller.get(), found);
                    }
                })
                .chain(() -> due.page(place, now, page))
                .map(rows ->
                        Page.of(rows, page, DueExercises::cursor, row -> row).answer(uri));
    }
}
