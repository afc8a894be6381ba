package org.fieldsecurity.personnel.place;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Areas over HTTP. */
@Path("areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas", description = "Areas away from the capital, each with a coordinator")
public class AreaResource {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Office[] KEEPERS = {
        Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM
    };

    private final Areas areas;
    private final PlaceRegister places;
    private final Ledger ledger;
    private final CurrentCaller caller;

    AreaResource(Areas areas, PlaceRegister places, Ledger ledger, CurrentCaller caller) {
        this.areas = areas;
        this.places = places;
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listAreas", summary = "List the areas by code")
    public Uni<RestResponse<Page<AreaView>>> list(
            @Parameter(description = "Only those of this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return areas.page(Parameters.code("country", COUNTRY, country), page)
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(row.code())), Area::view)
                        .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "createArea",
            summary = "Set up an area",
            description = "By the country's designated official or the Security Coordinator [17]. Duty stations join"
                    + " it afterwards, and an area coordinator is appointed for it.")
    @APIResponseSchema(value = AreaView.class, responseCode = "201", responseDescription = "Set up")
    public Uni<RestResponse<AreaView>> create(@NotNull @Valid NewArea details) {
        Area area = new Area(details);
        Authority authority = caller.require(area.scope(), KEEPERS);
        return places.requireCountry("/code", area.view().country())
                .chain(() -> areas.findById(area.code()))
                .invoke(existing -> {
                    if (existing != null) {
                        throw ProblemException.of(CommonProblem.DUPLICATE, "The code is taken; choose another.");
                    }
                })
                .chain(() -> store(area, "created", authority))
                .map(stored -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, stored.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/areas/" + stored.code())
                        .header(HttpHeaders.ETAG, EntityTag.of(stored.version()))
                        .build());
    }

    @GET
    @Path("{country}/{name}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getArea", summary = "Read one area")
    public Uni<RestResponse<AreaView>> get(
            @Parameter(description = "ISO 3166-1 alpha-2 code", example = "CD")
                    @Schema(maxLength = 2)
                    @PathParam("country")
                    String country,
            @Parameter(description = "What follows the slash in the area's code", example = "north-kivu")
                    @Schema(maxLength = 60)
                    @PathParam("name")
                    String name) {
        return areas.get(country + "/" + name).map(AreaResource::answer);
    }

    @PUT
    @Path("{country}/{name}")
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(operationId = "changeArea", summary = "Rename an area")
    public Uni<RestResponse<AreaView>> change(
            @Parameter(description = "ISO 3166-1 alpha-2 code", example = "CD")
                    @Schema(maxLength = 2)
                    @PathParam("country")
                    String country,
            @Parameter(description = "What follows the slash in the area's code", example = "north-kivu")
                    @Schema(maxLength = 60)
                    @PathParam("name")
                    String name,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AreaChange change) {
        return areas.get(country + "/" + name)
                .flatMap(area -> {
                    Authority authority = caller.require(area.scope(), KEEPERS);
                    EntityTag.require(ifMatch, area.version());
                    area.rename(change.name());
                    return store(area, "changed", authority);
                })
                .map(AreaResource::answer);
    }

    private Uni<Area> store(Area area, String verb, Authority authority) {
        return areas.persistAndFlush(area)
                .call(stored -> ledger.append(new Change("area", stored.code(), verb, stored.view(), authority)));
    }

    private static RestResponse<AreaView> answer(Area area) {
        return RestResponse.ResponseBuilder.ok(area.view())
                .header(HttpHeaders.ETAG, EntityTag.of(area.version()))
                .build();
    }
}
