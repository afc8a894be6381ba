package org.fieldsecurity.clearance.essential;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lists of essential personnel over HTTP (T18) [An 26]. */
@Path("essential-lists")
@Tag(
        name = "Essential personnel",
        description = "Who stays from phase III on, with the training status beside each name")
public class EssentialListResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private final EssentialLists lists;
    private final ListsDue due;
    private final CurrentCaller caller;
    private final InstantSource clock;

    EssentialListResource(EssentialLists lists, ListsDue due, CurrentCaller caller, InstantSource clock) {
        this.lists = lists;
        this.due = due;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @Produces(MediaType.APPLICATION_JSON)
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
                Office.SECURITY_ASSISTANT
            })
    @Operation(
            operationId = "getEssentialList",
            summary = "Read the list of essential personnel of a place or organization",
            description = "Whoever is named and approved on the day of the instant, each with the courses required at"
                    + " the place under the phase in force. What is listed for a country holds at its duty stations.")
    public Uni<RestResponse<Page<EssentialListEntry>>> list(
            @Parameter(
                            description = "A country, duty station or organization, or world",
                            example = "organization:UNDP@CD",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "The instant; now when left out", example = "2026-12-15T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope wanted = readable(scope);
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(EssentialLists.BEFORE_ALL);
        return lists.part(wanted, instant(at), after, page.fetch()).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.naming().toString())), row -> row)
                .answer(uri));
    }

    @GET
    @Path("export")
    @Produces(CSV)
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
                Office.SECURITY_ASSISTANT
            })
    @Operation(
            operationId = "exportEssentialList",
            summary = "Export a whole list of essential personnel as CSV",
            description = "By id. A value that a spreadsheet could take for a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "A header line, then a line for each name",
                                            maxLength = Integer.MAX_VALUE)))
    public Multi<String> export(
            @Parameter(
                            description = "A country, duty station or organization, or world",
                            example = "organization:UNDP@CD",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "The instant; now when left out", example = "2026-12-15T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Scope wanted = readable(scope);
        Instant instant = instant(at);
        return RestMulti.fromUniResponse(
                Uni.createFrom().item(instant),
                when -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(EssentialCsv.header()),
                                lists.batches(wanted, when).map(EssentialCsv::rows)),
                when -> Map.of(HttpHeaders.CACHE_CONTROL, List.of("no-store")));
    }

    @GET
    @Path("missing")
    @Produces(MediaType.APPLICATION_JSON)
    @AllowedTo(
            roles = Role.REPORTING,
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
                Office.SECURITY_ASSISTANT
            })
    @Operation(
            operationId = "listMissingEssentialLists",
            summary = "List the duty stations that must have a list and have nobody on one",
            description = "By the phase in force and the policy, which says from which row of the table on.")
    public Uni<RestResponse<Page<MissingListView>>> missing(
            @Parameter(description = "Only those in this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "The instant; now when left out", example = "2026-12-15T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @BeanParam PageRequest page,
            UriInfo uri) {
        String after = page.after(1)
                .map(cursor -> Parameters.code("cursor", LOCODE, cursor.key().getFirst()))
                .orElse("");
        return due.missing(Parameters.code("country", COUNTRY, country), instant(at), after, page.fetch())
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(row.dutyStation())), row -> row)
                        .answer(uri));
    }

    private Scope readable(@Nullable String scope) {
        Scope wanted = ListScopes.required(scope);
        ListOffices.requireReader(caller, wanted);
        return wanted;
    }

    private Instant instant(@Nullable String at) {
        return Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant);
    }
}
