package org.fieldsecurity.personnel.residence;

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
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Visitors' stays over HTTP. */
@Path("zone-stays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Zone stays", description = "Visitors in a zone, each with one named contact")
public class ZoneStayResource {

    private static final Pattern ZONE = Pattern.compile("[A-Z]{2}/[a-z0-9-]{1,60}");

    private final ZoneStayActs acts;

    ZoneStayResource(ZoneStayActs acts) {
        this.acts = acts;
    }

    @POST
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "arrangeZoneStay",
            summary = "Arrange a visitor's stay in a zone",
            description = "By the visitor, the staff member whose dependant they are, the organization's HR system,"
                    + " representative or focal point in the country, the zone's warden, the area coordinator, the"
                    + " security officer or assistant. While it lasts, the zone's warden is the visitor's (P4) [20(d),"
                    + " 22(d)].")
    @APIResponseSchema(value = ZoneStayView.class, responseCode = "201", responseDescription = "Arranged")
    public Uni<RestResponse<ZoneStayView>> arrange(@NotNull @Valid NewZoneStay details) {
        return acts.arrange(details)
                .map(stay -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, stay.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/zone-stays/" + stay.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(stay.version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listZoneStays",
            summary = "List the visitors who stay in a zone or are expected, the first to leave first",
            description = "By the zone's warden and the offices of the place.")
    public Uni<RestResponse<Page<ZoneStayView>>> list(
            @Parameter(description = "Code of the zone", example = "CD/goma-himbi", required = true)
                    @Schema(maxLength = 63, pattern = "[A-Z]{2}/[a-z0-9-]{1,60}")
                    @QueryParam("zone")
                    @Nullable
                    String zone,
            @BeanParam PageRequest page,
            UriInfo uri) {
        String wanted = Parameters.code("zone", ZONE, zone);
        if (wanted == null) {
            throw ProblemException.invalid("#zone", "is needed");
        }
        return acts.page(wanted, page).map(rows -> Page.of(rows, page, ZoneStayResource::key, ZoneStay::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getZoneStay",
            summary = "Read one stay",
            description = "By the visitor, their organization, and the offices of the place. Everybody else is answered"
                    + " as if there were no such stay.")
    public Uni<RestResponse<ZoneStayView>> get(
            @Parameter(description = "Id of the stay", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id) {
        return acts.look(id).map(ZoneStayResource::answer);
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "endZoneStay",
            summary = "End a stay earlier than planned",
            description = "By those who may arrange it. One that hasn't begun is called off.")
    public Uni<RestResponse<ZoneStayView>> end(
            @Parameter(description = "Id of the stay", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ZoneStayEnd end) {
        return acts.end(id, ifMatch, end).map(ZoneStayResource::answer);
    }

    private static Cursor key(ZoneStay stay) {
        return new Cursor(List.of(stay.term().to().toString(), stay.id().toString()));
    }

    private static RestResponse<ZoneStayView> answer(ZoneStay stay) {
        return RestResponse.ResponseBuilder.ok(stay.view())
                .header(HttpHeaders.ETAG, EntityTag.of(stay.version()))
                .build();
    }
}
