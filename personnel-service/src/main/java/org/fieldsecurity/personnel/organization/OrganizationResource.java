package org.fieldsecurity.personnel.organization;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
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

/** Organizations over HTTP. */
@Path("organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "The organizations whose people are protected")
public class OrganizationResource {

    private final Organizations organizations;

    OrganizationResource(Organizations organizations) {
        this.organizations = organizations;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listOrganizations", summary = "List the organizations by code")
    public Uni<RestResponse<Page<OrganizationView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return organizations.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.code())), OrganizationView::of)
                .answer(uri));
    }

    @GET
    @Path("{code}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getOrganization", summary = "Read one organization")
    public Uni<OrganizationView> get(
            @Parameter(description = "Common code", example = "UNDP")
                    @Schema(maxLength = 20)
                    @PathParam("code")
                    @Size(max = 20)
                    String code) {
        return organizations
                .findById(code)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("organization"))
                .map(OrganizationView::of);
    }
}
