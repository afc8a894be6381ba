package org.fieldsecurity.personnel.organization;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Memoranda over HTTP, those of all partners. */
@Path("memoranda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memoranda", description = "What partners signed, country by country")
public class MemorandumResource {

    private final MemorandumActs acts;
    private final MemorandumLists lists;

    MemorandumResource(MemorandumActs acts, MemorandumLists lists) {
        this.acts = acts;
        this.lists = lists;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listMemoranda", summary = "List the memoranda of all partners by id")
    public Uni<RestResponse<Page<MemorandumView>>> list(
            @Parameter(description = "Only those for this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam MemorandumLists.Ending ending,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return lists.ofAll(country, ending, page).map(rows -> MemorandumLists.answer(rows, page, uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getMemorandum", summary = "Read one memorandum")
    public Uni<RestResponse<MemorandumView>> get(
            @Parameter(description = "Id of the memorandum", example = "01890000-0000-7000-8000-00000000f001")
                    @PathParam("id")
                    UUID id) {
        return acts.find(id).map(MemorandumResource::answer);
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "endMemorandum",
            summary = "Set the last day of a memorandum",
            description = "By the country's designated official or the Security Coordinator; an end that was set can be"
                    + " brought forward, never put off. On the day after, the partner's people there drop out of the"
                    + " lists unless another memorandum begins (P1).")
    public Uni<RestResponse<MemorandumView>> end(
            @Parameter(description = "Id of the memorandum", example = "01890000-0000-7000-8000-00000000f001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid MemorandumEnd end) {
        return acts.end(id, ifMatch, end).map(MemorandumResource::answer);
    }

    private static RestResponse<MemorandumView> answer(Memorandum memorandum) {
        return RestResponse.ResponseBuilder.ok(memorandum.view())
                .header(HttpHeaders.ETAG, EntityTag.of(memorandum.version()))
                .build();
    }
}
