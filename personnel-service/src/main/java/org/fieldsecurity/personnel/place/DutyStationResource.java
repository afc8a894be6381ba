package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Duty stations over HTTP. */
@Path("duty-stations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Countries and duty stations")
public class DutyStationResource {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AREA = Pattern.compile("[A-Z]{2}/[a-z0-9-]{1,60}");

    private final DutyStations dutyStations;
    private final DutyStationActs acts;

    DutyStationResource(DutyStations dutyStations, DutyStationActs acts) {
        this.dutyStations = dutyStations;
        this.acts = acts;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listDutyStations", summary = "List the duty stations by UN/LOCODE")
    public Uni<RestResponse<Page<DutyStationView>>> list(
            @Parameter(description = "Only those of this country", example = "KE")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only those of this area", example = "CD/north-kivu")
                    @Schema(maxLength = 63, pattern = "[A-Z]{2}/[a-z0-9-]{1,60}")
                    @QueryParam("area")
                    @Nullable
                    String area,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return dutyStations
                .page(Parameters.code("country", COUNTRY, country), Parameters.code("area", AREA, area), page)
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(row.locode())), DutyStation::view)
                        .answer(uri));
    }

    @GET
    @Path("{locode}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getDutyStation", summary = "Read one duty station")
    public Uni<RestResponse<DutyStationView>> get(
            @Parameter(description = "UN/LOCODE", example = "KENBO") @Schema(maxLength = 5) @PathParam("locode")
                    String locode) {
        return acts.find(locode).map(DutyStationResource::answer);
    }

    @PUT
    @Path("{locode}/area")
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "setAreaOfDutyStation",
            summary = "Put a duty station into an area, or out of it",
            description = "By the country's designated official or the Security Coordinator. The capital belongs to no"
                    + " area [17].")
    public Uni<RestResponse<DutyStationView>> join(
            @Parameter(description = "UN/LOCODE", example = "CDGOM") @Schema(maxLength = 5) @PathParam("locode")
                    String locode,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AreaMembership membership) {
        return acts.join(locode, ifMatch, membership).map(DutyStationResource::answer);
    }

    @PUT
    @Path("{locode}/family-status")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "setFamilyStatus",
            summary = "Make a duty station a family or a non-family one",
            description = "By the Security Coordinator.")
    public Uni<RestResponse<DutyStationView>> setFamily(
            @Parameter(description = "UN/LOCODE", example = "CDGOM") @Schema(maxLength = 5) @PathParam("locode")
                    String locode,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid FamilyStatus status) {
        return acts.setFamily(locode, ifMatch, status).map(DutyStationResource::answer);
    }

    private static RestResponse<DutyStationView> answer(DutyStation station) {
        return RestResponse.ResponseBuilder.ok(station.view())
                .header(HttpHeaders.ETAG, EntityTag.of(station.version()))
                .build();
    }
}
