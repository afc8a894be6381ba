package org.fieldsecurity.inspection.checklist;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.checklist.rules.ChecklistState;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Checklists over HTTP. */
@Path("checklists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists", description = "What each office is inspected on [39]")
public class ChecklistResource {

    private final ChecklistVersions versions;
    private final ChecklistLibrary library;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ChecklistResource(ChecklistVersions versions, ChecklistLibrary library, CurrentCaller caller, InstantSource clock) {
        this.versions = versions;
        this.library = library;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listChecklists",
            summary = "List the versions of checklists, the oldest first",
            description = "Everybody reads what is published; the Security Coordinator reads drafts too.")
    public Uni<RestResponse<Page<ChecklistView>>> list(
            @Parameter(description = "Only those of this audience", example = "DESIGNATED_OFFICIAL")
                    @Schema(implementation = Audience.class)
                    @QueryParam("audience")
                    @Nullable
                    String audience,
            @Parameter(description = "Only those in this state", example = "PUBLISHED")
                    @Schema(implementation = ChecklistState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        ChecklistState wanted = Parameters.oneOf("state", ChecklistState.class, state);
        return versions.page(
                        Parameters.oneOf("audience", Audience.class, audience),
                        mayReadDrafts() ? wanted : ChecklistState.PUBLISHED,
                        page)
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), ChecklistVersion::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(operationId = "getChecklist", summary = "Read one version of a checklist with its items")
    public Uni<RestResponse<ChecklistView>> get(
            @Parameter(description = "Id of the version", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id) {
        return versions.require(id).map(version -> {
            if (version.state() == ChecklistState.DRAFT && !mayReadDrafts()) {
                throw ProblemException.notFound("checklist version");
            }
            return answer(version);
        });
    }

    @POST
    @Action
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "draftChecklist",
            summary = "Draft the next version of an audience's checklist",
            description = "By the Security Coordinator.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201", responseDescription = "Drafted")
    public Uni<RestResponse<ChecklistView>> draft(@Valid @NotNull NewChecklist draft) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        return library.draft(draft, authority)
                .map(version -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, version.view())
                        .header(HttpHeaders.LOCATION, "/inspection/v1/checklists/" + version.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(version.version()))
                        .build());
    }

    @PUT
    @Path("{id}")
    @Action
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "amendChecklist",
            summary = "Change a draft",
            description = "By the Security Coordinator. A published version never changes (I2).")
    public Uni<RestResponse<ChecklistView>> amend(
            @Parameter(description = "Id of the version", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChecklistContent content) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        ChecklistLibrary.requireDistinct(content.items());
        return versions.require(id)
                .invoke(version -> EntityTag.require(ifMatch, version.version()))
                .invoke(version -> version.amend(content))
                .call(version -> library.store(version, "amended", authority))
                .map(ChecklistResource::answer);
    }

    @POST
    @Path("{id}/publication")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "publishChecklist",
            summary = "Give a version out to designated officials and teams",
            description = "By the Security Coordinator. From now on it is frozen and everybody can read it; missions"
                    + " that open later may inspect against it (I2) [39].")
    public Uni<RestResponse<ChecklistView>> publish(
            @Parameter(description = "Id of the version", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        return versions.require(id)
                .invoke(version -> EntityTag.require(ifMatch, version.version()))
                .invoke(version -> version.publish(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(version -> library.store(version, "published", authority))
                .map(ChecklistResource::answer);
    }

    private boolean mayReadDrafts() {
        return caller.get() instanceof Caller.Person person
                && person.authorityOver(new Scope.World(), Office.COORDINATOR).isPresent();
    }

    private static RestResponse<ChecklistView> answer(ChecklistVersion version) {
        return RestResponse.ResponseBuilder.ok(version.view())
                .header(HttpHeaders.ETAG, EntityTag.of(version.version()))
                .build();
    }
}
