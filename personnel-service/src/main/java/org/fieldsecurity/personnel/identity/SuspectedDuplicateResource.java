package org.fieldsecurity.personnel.identity;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Suspected duplicates over HTTP. */
@Path("suspected-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates", description = "Records that may be one person's, and merging them (P10)")
public class SuspectedDuplicateResource {

    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");

    private final SuspectedDuplicates duplicates;
    private final Ledger ledger;
    private final CurrentCaller caller;

    SuspectedDuplicateResource(SuspectedDuplicates duplicates, Ledger ledger, CurrentCaller caller) {
        this.duplicates = duplicates;
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(
            operationId = "listSuspectedDuplicates",
            summary = "List records that may be one person's, by id",
            description =
                    "Those in which one of the records is the organization's. By its system, its HQ focal point or"
                            + " the Security Coordinator, who may leave the organization out.")
    public Uni<RestResponse<Page<SuspectedDuplicateView>>> list(
            @Parameter(description = "Only those about this organization's people", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only those in this state; the open ones when left out", example = "OPEN")
                    @Schema(implementation = DuplicateState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        String of = Parameters.code("organization", ORGANIZATION, organization);
        DuplicateState wanted =
                Objects.requireNonNullElse(Parameters.oneOf("state", DuplicateState.class, state), DuplicateState.OPEN);
        if (of == null && !isCoordinator()) {
            throw ProblemException.invalid("#organization", "is needed");
        }
        if (of != null && authorityOver(of).isEmpty()) {
            throw ProblemException.forbidden();
        }
        return duplicates.page(of, wanted, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), SuspectedDuplicate::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(operationId = "getSuspectedDuplicate", summary = "Read one suspicion")
    public Uni<RestResponse<SuspectedDuplicateView>> get(
            @Parameter(description = "Id of the suspicion", example = "01890000-0000-7000-8000-00000000d601")
                    @PathParam("id")
                    UUID id) {
        return duplicates.findById(id).map(found -> {
            requireOver(found);
            return answer(found);
        });
    }

    @POST
    @Path("{id}/dismissal")
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(
            operationId = "dismissSuspectedDuplicate",
            summary = "Say that two records are two people's",
            description = "It is raised again only for a new reason.")
    public Uni<RestResponse<SuspectedDuplicateView>> dismiss(
            @Parameter(description = "Id of the suspicion", example = "01890000-0000-7000-8000-00000000d601")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Dismissal dismissal) {
        return duplicates.findById(id).flatMap(found -> {
            Authority authority = requireOver(found);
            EntityTag.require(ifMatch, found.version());
            found.dismiss(dismissal.reason());
            return duplicates
                    .persistAndFlush(found)
                    .call(stored -> ledger.append(new Change(
                            "suspected-duplicate",
                            stored.id().toString(),
                            "dismissed",
                            stored.view(),
                            authority,
                            dismissal.reason())))
                    .map(SuspectedDuplicateResource::answer);
        });
    }

    /** The authority over one of the two records; without one, the suspicion isn't there. */
    private Authority requireOver(@Nullable SuspectedDuplicate found) {
        if (found == null) {
            throw ProblemException.notFound("suspected duplicate");
        }
        return authorityOver(found.organizationOne())
                .or(() -> authorityOver(found.organizationOther()))
                .orElseThrow(() -> ProblemException.notFound("suspected duplicate"));
    }

    private Optional<Authority> authorityOver(String organization) {
        Scope scope = new Scope.Organization(organization);
        return switch (caller.get()) {
            case Caller.OrganizationSystem system
            when system.organization().equals(organization) ->
                Optional.of(caller.requireOrganization(organization, scope));
            case Caller.Person person -> person.authorityOver(scope, Office.HQ_FOCAL_POINT, Office.COORDINATOR);
            default -> Optional.empty();
        };
    }

    private boolean isCoordinator() {
        return caller.get() instanceof Caller.Person person
                && person.authorityOver(new Scope.World(), Office.COORDINATOR).isPresent();
    }

    private static RestResponse<SuspectedDuplicateView> answer(SuspectedDuplicate duplicate) {
        return RestResponse.ResponseBuilder.ok(duplicate.view())
                .header(HttpHeaders.ETAG, EntityTag.of(duplicate.version()))
                .build();
    }
}
