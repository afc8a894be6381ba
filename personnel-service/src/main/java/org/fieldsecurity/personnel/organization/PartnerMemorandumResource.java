package org.fieldsecurity.personnel.organization;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

/** The memoranda of one partner over HTTP. */
@Path("organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memoranda", description = "What partners signed, country by country")
public class PartnerMemorandumResource {

    private final MemorandumActs acts;
    private final MemorandumLists lists;

    PartnerMemorandumResource(MemorandumActs acts, MemorandumLists lists) {
        this.acts = acts;
        this.lists = lists;
    }

    @GET
    @Path("{code}/memoranda")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listMemorandaOfPartner", summary = "List the memoranda of one partner by id")
    public Uni<RestResponse<Page<MemorandumView>>> list(
            @Parameter(description = "Common code of the partner", example = "IOM")
                    @Schema(maxLength = 20)
                    @PathParam("code")
                    @Size(max = 20)
                    String code,
            @Parameter(description = "Only those for this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam MemorandumLists.Ending ending,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return lists.ofPartner(code, country, ending, page).map(rows -> MemorandumLists.answer(rows, page, uri));
    }

    @POST
    @Path("{code}/memoranda")
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "recordMemorandum",
            summary = "Record a memorandum that a partner has signed",
            description = "By the country's designated official or the Security Coordinator. While it is in force the"
                    + " partner's personnel and dependants in the country are included (P1) [8(l), 15(n)]. Two of them"
                    + " for one country never overlap.")
    @APIResponseSchema(value = MemorandumView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<MemorandumView>> sign(
            @Parameter(description = "Common code of the partner", example = "IOM")
                    @Schema(maxLength = 20)
                    @PathParam("code")
                    @Size(max = 20)
                    String code,
            @NotNull @Valid NewMemorandum details) {
        return acts.record(code, details)
                .map(memorandum -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, memorandum.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/memoranda/" + memorandum.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(memorandum.version()))
                        .build());
    }
}
