package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Countries and duty stations over HTTP. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Countries and duty stations")
public class PlaceResource {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Countries countries;
    private final DutyStations dutyStations;

    PlaceResource(Countries countries, DutyStations dutyStations) {
        this.countries = countries;
        this.dutyStations = dutyStations;
    }

    @GET
    @Path("countries")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listCountries", summary = "List the countries by code")
    public Uni<RestResponse<Page<CountryView>>> countries(@BeanParam PageRequest page, UriInfo uri) {
        return countries.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.code())), Country::view)
                .answer(uri));
    }

    @GET
    @Path("countries/{code}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getCountry", summary = "Read one country")
    public Uni<CountryView> country(
            @Parameter(description = "ISO 3166-1 alpha-2 code", example = "KE")
                    @Schema(maxLength = 2)
                    @PathParam("code")
                    String code) {
        return countries
                .findById(code)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("country"))
                .map(Country::view);
    }

    @GET
    @Path("duty-stations")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listDutyStations", summary = "List the duty stations by UN/LOCODE")
    public Uni<RestResponse<Page<DutyStationView>>> dutyStations(
            @Parameter(description = "Only those of this country", example = "KE")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return dutyStations
                .page(Parameters.code("country", COUNTRY, country), page)
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(row.locode())), DutyStation::view)
                        .answer(uri));
    }

    @GET
    @Path("duty-stations/{locode}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getDutyStation", summary = "Read one duty station")
    public Uni<DutyStationView> dutyStation(
            @Parameter(description = "UN/LOCODE", example = "KENBO") @Schema(maxLength = 5) @PathParam("locode")
                    String locode) {
        return dutyStations
                .findById(locode)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("duty station"))
                .map(DutyStation::view);
    }
}
