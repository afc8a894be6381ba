package org.fieldsecurity.personnel.appointment.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The competencies of offices over HTTP. */
@Path("competencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Competencies", description = "By what holders of security offices are chosen [24]")
public class CompetencyResource {

    private static final int LAST = 100;

    private final Competencies competencies;

    CompetencyResource(Competencies competencies) {
        this.competencies = competencies;
    }

    @GET
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "listCompetencies",
            summary = "List the competencies of an office",
            description = "In the order of paragraph 24; none for an office that it doesn't name.")
    public Uni<RestResponse<Page<CompetencyView>>> list(
            @Parameter(description = "The office", example = "WARDEN", required = true)
                    @Schema(implementation = Office.class)
                    @QueryParam("office")
                    @Nullable
                    String office,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Office wanted = Parameters.oneOf("office", Office.class, office);
        if (wanted == null) {
            throw ProblemException.invalid("#office", "is needed");
        }
        int after = page.after(1)
                .map(cursor -> Parameters.number("cursor", cursor.key().getFirst(), 0, LAST, 0))
                .orElse(0);
        return competencies.of(wanted, after, page.fetch()).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(Integer.toString(row.position()))), row -> row)
                .answer(uri));
    }
}
