package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.jboss.resteasy.reactive.RestMulti;

/** Whole lists over HTTP, streamed. */
@Path("lists/export")
@Tag(name = "Lists")
public class ListExportResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String NDJSON = "application/x-ndjson";

    private final Roster roster;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ListExportResource(Roster roster, ScopeMap scopes, CurrentCaller caller, InstantSource clock) {
        this.roster = roster;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(CSV)
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
            operationId = "exportList",
            summary = "Export a whole list as of an instant",
            description =
                    "By id, as CSV or as one JSON object a line, by the Accept header. In CSV a value that a"
                            + " spreadsheet could take for a formula, telephone numbers with a plus too, has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A header line, then a line for each person",
                                        maxLength = Integer.MAX_VALUE)),
                @Content(
                        mediaType = NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "One person a line, as in the pages of the list",
                                        maxLength = Integer.MAX_VALUE))
            })
    public Multi<String> csv(@BeanParam ListQuery query) {
        return export(query, batches -> Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(ListCsv.header()), batches.map(ListCsv::rows)));
    }

    @GET
    @Produces(NDJSON)
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
    @Operation(hidden = true)
    public Multi<ListedPerson> ndjson(@BeanParam ListQuery query) {
        return export(query, batches -> batches.onItem().disjoint());
    }

    private <T> Multi<T> export(ListQuery query, Function<Multi<List<ListedPerson>>, Multi<T>> form) {
        Scope scope = query.scope();
        Instant at = query.at(clock);
        return RestMulti.fromUniResponse(
                scopes.around(scope).invoke(place -> ListReaders.require(caller.get(), place)),
                place -> form.apply(roster.batches(scope, at)),
                place -> Map.of(HttpHeaders.CACHE_CONTROL, List.of("no-store")));
    }
}
