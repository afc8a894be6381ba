package org.fieldsecurity.personnel.zone;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.parameter.Flags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Warden zones over HTTP. They are known to everybody in the system. */
@Path("zones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Zones", description = "Warden zones, parts of a duty station")
public class ZoneResource {

    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern AREA = Pattern.compile("[A-Z]{2}/[a-z0-9-]{1,60}");

    private final Zones zones;
    private final ZoneActs acts;

    ZoneResource(Zones zones, ZoneActs acts) {
        this.zones = zones;
        this.acts = acts;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listZones", summary = "List the zones by code, closed ones included")
    public Uni<RestResponse<Page<ZoneView>>> list(
            @Parameter(description = "Only those of this duty station", example = "CDGOM")
                    @Schema(maxLength = 5, pattern = "[A-Z]{2}[A-Z2-9]{3}")
                    @QueryParam("dutyStation")
                    @Nullable
                    String dutyStation,
            @Parameter(description = "Only those of this area's duty stations", example = "CD/north-kivu")
                    @Schema(maxLength = 63, pattern = "[A-Z]{2}/[a-z0-9-]{1,60}")
                    @QueryParam("area")
                    @Nullable
                    String area,
            @Parameter(description = "Only those that are open", example = "true")
                    @Schema(type = SchemaType.BOOLEAN)
                    @QueryParam("open")
                    @Nullable
                    String open,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Zones.Filter filter = new Zones.Filter(
                Parameters.code("dutyStation", LOCODE, dutyStation),
                Parameters.code("area", AREA, area),
                Flags.read("open", open));
        return zones.page(filter, page)
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(row.code())), Zone::view)
                        .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.AREA_COORDINATOR,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "openZone",
            summary = "Open a warden zone",
            description = "By the country's designated official, the coordinator of the duty station's area, or the"
                    + " duty station's security officer [18(b), 19]. Homes that lie in it are placed at once; at most"
                    + " 2,000 change in one step (P4).")
    @APIResponseSchema(value = ZoneView.class, responseCode = "201", responseDescription = "Opened")
    public Uni<RestResponse<ZoneView>> open(@NotNull @Valid NewZone details) {
        return acts.open(details)
                .map(zone -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, zone.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/zones/" + zone.code())
                        .header(HttpHeaders.ETAG, EntityTag.of(zone.version()))
                        .build());
    }

    @GET
    @Path("{country}/{name}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getZone", summary = "Read one zone")
    public Uni<RestResponse<ZoneView>> get(
            @Parameter(description = "ISO 3166-1 alpha-2 code", example = "CD")
                    @Schema(maxLength = 2)
                    @PathParam("country")
                    String country,
            @Parameter(description = "What follows the slash in the zone's code", example = "goma-himbi")
                    @Schema(maxLength = 60)
                    @PathParam("name")
                    String name) {
        return zones.get(country + "/" + name).map(ZoneResource::answer);
    }

    @PUT
    @Path("{country}/{name}")
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.AREA_COORDINATOR,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "changeZone",
            summary = "Change a zone's name or borders",
            description = "All fields are replaced. The duty station's homes are placed anew at once: at most 2,000"
                    + " change in one step, and no resident is left without a zone. A border is moved by first widening"
                    + " the zone that gains, then narrowing the one that loses (P4).")
    public Uni<RestResponse<ZoneView>> change(
            @Parameter(description = "ISO 3166-1 alpha-2 code", example = "CD")
                    @Schema(maxLength = 2)
                    @PathParam("country")
                    String country,
            @Parameter(description = "What follows the slash in the zone's code", example = "goma-himbi")
                    @Schema(maxLength = 60)
                    @PathParam("name")
                    String name,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ZoneContent content) {
        return acts.change(country + "/" + name, ifMatch, content).map(ZoneResource::answer);
    }

    @POST
    @Path("{country}/{name}/closure")
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.AREA_COORDINATOR,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "closeZone",
            summary = "Close a zone for good",
            description = "Its homes are placed in the other zones at once. Those that none takes, and the visitors, go"
                    + " to the successor that is named; without one, a zone that would leave a resident or a visitor"
                    + " without a zone isn't closed (P4).")
    public Uni<RestResponse<ZoneView>> close(
            @Parameter(description = "ISO 3166-1 alpha-2 code", example = "CD")
                    @Schema(maxLength = 2)
                    @PathParam("country")
                    String country,
            @Parameter(description = "What follows the slash in the zone's code", example = "goma-himbi")
                    @Schema(maxLength = 60)
                    @PathParam("name")
                    String name,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ZoneClosure closure) {
        return acts.close(country + "/" + name, ifMatch, closure).map(ZoneResource::answer);
    }

    private static RestResponse<ZoneView> answer(Zone zone) {
        return RestResponse.ResponseBuilder.ok(zone.view())
                .header(HttpHeaders.ETAG, EntityTag.of(zone.version()))
                .build();
    }
}
