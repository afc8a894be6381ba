package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Countries over HTTP. */
@Path("countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Countries and duty stations")
public class CountryResource {

    private final Countries countries;

    CountryResource(Countries countries) {
        this.countries = countries;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listCountries", summary = "List the countries by code")
    public Uni<RestResponse<Page<CountryView>>> countries(@BeanParam PageRequest page, UriInfo uri) {
        return countries.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.code())), Country::view)
                .answer(uri));
    }

    @GET
    @Path("{code}")
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
}
