package org.fieldsecurity.personnel.vacancy;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Vacancies over HTTP. */
@Path("vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies", description = "Which offices nobody holds, where and since when")
public class VacancyResource {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Vacancies vacancies;
    private final InstantSource clock;

    VacancyResource(Vacancies vacancies, InstantSource clock) {
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @GET
    @AllowedTo(roles = {Role.ANY_PERSON, Role.REPORTING})
    @Operation(
            operationId = "listVacancies",
            summary = "List where an office is missing now",
            description = "By scope: countries without a designated official and without an ad interim who acts;"
                    + " organizations without an HQ focal point; duty stations without a security officer and without a"
                    + " team focal point; zones without a warden or without an alternate.")
    public Uni<RestResponse<Page<VacancyView>>> list(
            @Parameter(description = "The office", example = "WARDEN", required = true)
                    @Schema(implementation = WatchedOffice.class)
                    @QueryParam("office")
                    @Nullable
                    String office,
            @Parameter(description = "Only in this country; organizations lie in none", example = "KE")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam PageRequest page,
            UriInfo uri) {
        WatchedOffice wanted = Parameters.oneOf("office", WatchedOffice.class, office);
        if (wanted == null) {
            throw ProblemException.invalid("#office", "is needed");
        }
        String where = Parameters.code("country", COUNTRY, country);
        return vacancies
                .page(wanted, where, clock.instant(), page)
                .map(rows -> Page.of(rows, page, Vacancies::key, row -> row).answer(uri));
    }
}
