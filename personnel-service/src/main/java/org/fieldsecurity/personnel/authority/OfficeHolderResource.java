package org.fieldsecurity.personnel.authority;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who answered for a place at an instant, over HTTP. */
@Path("office-holders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office holders", description = "Who holds an office over a place, at any instant, under which instruments")
public class OfficeHolderResource {

    private final OfficeHolders holders;
    private final InstantSource clock;

    OfficeHolderResource(OfficeHolders holders, InstantSource clock) {
        this.holders = holders;
        this.clock = clock;
    }

    @GET
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "listOfficeHolders",
            summary = "List who holds an office over a place at an instant",
            description =
                    "The narrowest scope first. By appointment, by delegation, as ad interim of a designated official"
                            + " or as deputy of a country representative, each with the chain that it rests on; who is away is"
                            + " marked. Past instants are answered too. A candidate holds nothing.")
    public Uni<RestResponse<Page<OfficeHolderView>>> list(
            @Parameter(description = "The office", example = "DESIGNATED_OFFICIAL", required = true)
                    @Schema(implementation = Office.class)
                    @QueryParam("office")
                    @Nullable
                    String office,
            @Parameter(
                            description = "The place, or the organization, that the holder's scope covers",
                            example = "country:KE",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "The instant; now when left out", example = "2026-11-02T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Office wanted = Parameters.oneOf("office", Office.class, office);
        Scope place = Parameters.scope("scope", scope);
        if (wanted == null) {
            throw ProblemException.invalid("#office", "is needed");
        }
        if (place == null) {
            throw ProblemException.invalid("#scope", "is needed");
        }
        Instant instant = Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant);
        return holders.page(wanted, place, instant, page)
                .map(rows -> Page.of(rows, page, OfficeHolders::key, row -> row).answer(uri));
    }
}
