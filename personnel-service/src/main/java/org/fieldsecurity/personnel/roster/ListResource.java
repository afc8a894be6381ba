package org.fieldsecurity.personnel.roster;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lists of personnel and dependants over HTTP, page by page. */
@Path("lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists", description = "Personnel and dependants of a place or an organization, as of any instant")
public class ListResource {

    private final Roster roster;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ListResource(Roster roster, ScopeMap scopes, CurrentCaller caller, InstantSource clock) {
        this.roster = roster;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
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
            operationId = "readList",
            summary = "Read a list as of an instant",
            description = "Everybody who counts on that day [15(i), 10(e), 18(d)]: an assignment covers it and, for a"
                    + " partner's people, a memorandum for the country does (P1); dependants at their own place (P2). In a zone,"
                    + " visitors too, with their contact (P4). By the offices that answer for the place, or the organization"
                    + " whose people they are. The cursor keeps the instant of the first page.")
    public Uni<RestResponse<Page<ListedPerson>>> list(
            @BeanParam ListQuery query,
            @Parameter(description = "In which order", example = "NAME")
                    @Schema(implementation = ListOrder.class, defaultValue = "NAME")
                    @QueryParam("order")
                    @Nullable
                    String order,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope scope = query.scope();
        boolean byId = Parameters.oneOf("order", ListOrder.class, order) == ListOrder.ID;
        Optional<Cursor> after = page.checked(byId ? 2 : 4).after(byId ? 2 : 4);
        Instant at = after.map(cursor -> cursor.instant(0)).orElseGet(() -> query.at(clock));
        return scopes.around(scope)
                .invoke(place -> ListReaders.require(caller.get(), place))
                .chain(() -> byId
                        ? roster.byId(
                                scope, at, after.map(cursor -> cursor.uuid(1)).orElse(Roster.BEFORE_ALL), page.fetch())
                        : roster.byName(
                                scope, at, after.map(ListResource::name).orElse(Roster.Name.BEFORE_ALL), page.fetch()))
                .map(rows -> Page.of(rows, page, row -> cursor(at, byId, row), row -> row)
                        .answer(uri));
    }

    @GET
    @Path("without-zone")
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
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
                Office.AREA_COORDINATOR
            })
    @Operation(
            operationId = "listPeopleWithoutZone",
            summary = "List for whom no warden answers",
            description = "Those of the list who live in no zone at the instant: no home of theirs is known, or it lies"
                    + " in none (P4) [20(d), 22(d)]. By id.")
    public Uni<RestResponse<Page<ListedPerson>>> withoutZone(
            @BeanParam ListQuery query, @BeanParam PageRequest page, UriInfo uri) {
        Scope scope = query.scope();
        if (scope instanceof Scope.Zone) {
            throw ProblemException.invalid("#scope", "must not be a zone: whoever is on its list has one");
        }
        Optional<Cursor> after = page.checked(2).after(2);
        Instant at = after.map(cursor -> cursor.instant(0)).orElseGet(() -> query.at(clock));
        UUID afterPerson = after.map(cursor -> cursor.uuid(1)).orElse(Roster.BEFORE_ALL);
        return scopes.around(scope)
                .invoke(place -> ListReaders.require(caller.get(), place))
                .chain(() -> roster.withoutZone(scope, at, afterPerson, page.fetch()))
                .map(rows -> Page.of(rows, page, row -> cursor(at, true, row), row -> row)
                        .answer(uri));
    }

    private static Roster.Name name(Cursor cursor) {
        return new Roster.Name(cursor.key().get(1), cursor.key().get(2), cursor.uuid(3));
    }

    private static Cursor cursor(Instant at, boolean byId, ListedPerson row) {
        String id = row.person().toString();
        return new Cursor(
                byId ? List.of(at.toString(), id) : List.of(at.toString(), row.familyName(), row.givenNames(), id));
    }
}
