package org.fieldsecurity.training.requirement;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
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
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requirements over HTTP. */
@Path("requirements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Requirements", description = "Which certificate is required of whom, where and since when")
public class RequirementResource {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final Office[] SETTERS = {
        Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM
    };

    private final Requirements requirements;
    private final RequirementRegister register;
    private final CurrentCaller caller;

    RequirementResource(Requirements requirements, RequirementRegister register, CurrentCaller caller) {
        this.requirements = requirements;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listRequirements", summary = "List the requirements, ended ones included")
    public Uni<RestResponse<Page<RequirementView>>> list(
            @Parameter(description = "Only those of this course", example = "BSA")
                    @Schema(maxLength = 20, pattern = "[A-Z][A-Z0-9-]{1,19}")
                    @QueryParam("course")
                    @Nullable
                    String course,
            @Parameter(description = "Only those set for exactly this scope", example = "country:CD")
                    @Schema(maxLength = 80)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return requirements
                .page(Parameters.code("course", CODE, course), Parameters.scope("scope", scope), page)
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), RequirementView::of)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getRequirement", summary = "Read one requirement")
    @APIResponseSchema(value = RequirementView.class, responseCode = "200")
    public Uni<RestResponse<RequirementView>> get(
            @Parameter(description = "Id", example = "01890000-0000-7000-8000-00000000c001") @PathParam("id") UUID id) {
        return register.required(id).map(found -> answer(RequirementView.of(found)));
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "setRequirement",
            summary = "Set a requirement",
            description = "By the Coordinator for any scope, by a designated official inside their country [33]. The"
                    + " course must be recognized (C2) [26].")
    @APIResponseSchema(value = RequirementView.class, responseCode = "201")
    public Uni<RestResponse<RequirementView>> set(@NotNull @Valid NewRequirement asked, UriInfo uri) {
        Authority authority = caller.require(asked.scope(), SETTERS);
        return register.set(asked, authority).map(view -> RestResponse.ResponseBuilder.<RequirementView>created(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .entity(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build());
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(operationId = "endRequirement", summary = "Set the last day of a requirement")
    @APIResponseSchema(value = RequirementView.class, responseCode = "200")
    public Uni<RestResponse<RequirementView>> end(
            @Parameter(description = "Id", example = "01890000-0000-7000-8000-00000000c001") @PathParam("id") UUID id,
            @Parameter(description = "ETag of the requirement as you read it", example = "\"0\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid RequirementEnd asked) {
        return register.required(id).flatMap(requirement -> {
            Authority authority = caller.require(requirement.terms().scope(), SETTERS);
            EntityTag.require(ifMatch, requirement.version());
            return register.end(requirement, asked, authority).map(RequirementResource::answer);
        });
    }

    private static RestResponse<RequirementView> answer(RequirementView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }
}
