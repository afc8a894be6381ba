package org.fieldsecurity.training.briefing;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.training.replica.Records;
import org.jboss.resteasy.reactive.RestResponse;

/** The briefings of one person, over HTTP. */
@Path("people/{id}/briefings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefings", description = "Security briefings after an arrival, and who signed them")
public class PersonBriefingResource {

    private final Briefings briefings;
    private final BriefingAccess access;
    private final Records records;

    PersonBriefingResource(Briefings briefings, BriefingAccess access, Records records) {
        this.briefings = briefings;
        this.access = access;
        this.records = records;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listPersonBriefings",
            summary = "List a person's briefings, the oldest first",
            description = "For the person, the employee whose dependant they are, their organization's system, and"
                    + " security offices whose scope covers where they are posted. Also those that are owed under records"
                    + " that were merged into this one (P10).")
    public Uni<RestResponse<Page<BriefingView>>> list(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        PageRequest asked = page.checked(1);
        return access.requireReadingOf(id)
                .chain(() -> records.mergedInto(id))
                .chain(merged -> briefings.page(id, merged, asked))
                .map(rows -> Page.of(
                                rows, asked, row -> new Cursor(List.of(row.id().toString())), Briefing::view)
                        .answer(uri));
    }
}
