package org.fieldsecurity.personnel.roster;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an office looks at before it attests a list: how many, and who came or went. */
@Path("lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListSummaryResource {

    private final ListSummaries summaries;
    private final ListChanges changes;
    private final ListAttestations attestations;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ListSummaryResource(
            ListSummaries summaries,
            ListChanges changes,
            ListAttestations attestations,
            ScopeMap scopes,
            CurrentCaller caller,
            InstantSource clock) {
        this.summaries = summaries;
        this.changes = changes;
        this.attestations = attestations;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("summary")
    @WithSession
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
            operationId = "summarizeList",
            summary = "Count a list as of an instant",
            description = "With the digest that an attestation states, and the last attestation.")
    public Uni<ListSummary> summary(@BeanParam ListQuery query) {
        Scope scope = query.scope();
        Instant at = query.at(clock);
        return scopes.aroundInSession(scope)
                .invoke(place -> ListReaders.require(caller.get(), place))
                .chain(() -> summaries.ofInSession(scope, at))
                .flatMap(list ->
                        attestations.last(scope, at).map(last -> last == null ? list : list.attested(last.view())));
    }

    @GET
    @Path("changes")
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
            operationId = "listChanges",
            summary = "List what changed in a list since it was last attested",
            description = "By id: who joined, left, moved in or out, or has another assignment, and since when. A list"
                    + " that was never attested is compared with an empty one.")
    public Uni<RestResponse<Page<ListChange>>> changes(
            @BeanParam ListQuery query,
            @Parameter(
                            description =
                                    "Compare with the list of this instant; of the last attestation when left out",
                            example = "2026-08-01T00:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope scope = query.scope();
        Instant given = Parameters.instant("since", since);
        Optional<Cursor> after = page.checked(3).after(3);
        Instant at = after.map(cursor -> cursor.instant(0)).orElseGet(() -> query.at(clock));
        UUID afterPerson = after.map(cursor -> cursor.uuid(2)).orElse(Roster.BEFORE_ALL);
        return scopes.around(scope)
                .invoke(place -> ListReaders.require(caller.get(), place))
                .chain(() -> after.map(cursor -> Uni.createFrom().item(cursor.instant(1)))
                        .orElseGet(() -> given == null
                                ? changes.lastAttested(scope, at)
                                : Uni.createFrom().item(given)))
                .flatMap(from -> changes.between(
                                scope, from.truncatedTo(ChronoUnit.MICROS), at, afterPerson, page.fetch())
                        .map(rows -> Page.of(rows, page, row -> cursor(at, from, row), row -> row)
                                .answer(uri)));
    }

    private static Cursor cursor(Instant at, Instant since, ListChange row) {
        return new Cursor(List.of(at.toString(), since.toString(), row.person().toString()));
    }
}
