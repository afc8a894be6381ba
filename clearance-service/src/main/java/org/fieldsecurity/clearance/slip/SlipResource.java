package org.fieldsecurity.clearance.slip;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.language.Languages;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A traveller's slip over HTTP. */
@Path("requests/{id}/travellers/{person}/slip")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slips", description = "The written record that a traveller carries, and what it takes to check it")
public class SlipResource {

    private static final String REQUEST = "Id of the request";
    private static final String REQUEST_EXAMPLE = "01890000-0000-7000-8000-00000000dd01";
    private static final String PERSON = "Id of the traveller";
    private static final String PERSON_EXAMPLE = "01890000-0000-7000-8000-000000000018";
    private static final String PDF = "application/pdf";

    private final SlipActs acts;
    private final SlipPrinter printer;

    SlipResource(SlipActs acts, SlipPrinter printer) {
        this.acts = acts;
        this.printer = printer;
    }

    @POST
    @Action
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "issueSlip",
            summary = "Issue a slip for what is cleared now",
            description = "One traveller, every leg that is cleared; an earlier slip is withdrawn (T10).")
    @APIResponseSchema(value = SlipView.class, responseCode = "201", responseDescription = "Issued")
    public Uni<RestResponse<SlipView>> issue(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = PERSON, example = PERSON_EXAMPLE) @PathParam("person") UUID person) {
        return acts.issue(id, person).map(slip -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, SlipView.of(slip))
                .header(HttpHeaders.LOCATION, "/clearance/v1/requests/" + id + "/travellers/" + person + "/slip")
                .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(operationId = "getSlip", summary = "Read the slip in use")
    public Uni<SlipView> get(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = PERSON, example = PERSON_EXAMPLE) @PathParam("person") UUID person) {
        return acts.current(id, person).map(SlipView::of);
    }

    @GET
    @Path("page")
    @Produces(PDF)
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "printSlip",
            summary = "Print the slip in use",
            description = "In English, and in the language wanted where that is another official one.")
    @APIResponse(
            responseCode = "200",
            description = "One page to carry",
            content =
                    @Content(
                            mediaType = PDF,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "A PDF document",
                                            maxLength = 1_000_000)))
    public Uni<RestResponse<byte[]>> print(
            @Parameter(description = REQUEST, example = REQUEST_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = PERSON, example = PERSON_EXAMPLE) @PathParam("person") UUID person,
            @Parameter(description = "The traveller's language", example = "fr, en;q=0.5")
                    @Schema(maxLength = 200)
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages) {
        String language = Languages.official(languages);
        return acts.current(id, person)
                .flatMap(slip -> printer.print(slip, language).map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"slip-" + slip.shortCode() + ".pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()));
    }
}
