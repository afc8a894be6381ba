package org.fieldsecurity.personnel.receipt;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.ListReaders;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receipts of arrangements over HTTP. */
@Path("arrangement-receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrangements")
public class ArrangementReceiptResource {

    private final ArrangementActs acts;
    private final ReceiptReader reader;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ArrangementReceiptResource(
            ArrangementActs acts, ReceiptReader reader, ScopeMap scopes, CurrentCaller caller, InstantSource clock) {
        this.acts = acts;
        this.reader = reader;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "acknowledgeArrangement",
            summary = "Acknowledge arrangements",
            description = "The current version, by the person, or by the adult whose dependant they are [20(b), 22(d)]."
                    + " Given again, the first receipt is answered.")
    @APIResponseSchema(value = ArrangementReceiptView.class, responseCode = "201", responseDescription = "Acknowledged")
    public Uni<RestResponse<ArrangementReceiptView>> acknowledge(@NotNull @Valid NewArrangementReceipt details) {
        return acts.acknowledge(details).map(result -> RestResponse.ResponseBuilder.create(
                        result.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        result.receipt().view())
                .build());
    }

    @GET
    @Path("own")
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listOwnArrangements",
            summary = "List the current arrangements of one's own places",
            description = "Of the caller and the caller's dependants, each with the time at which it was acknowledged.")
    @APIResponse(
            responseCode = "200",
            description = "By person and place",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            description = "Arrangements, by person and place",
                                            implementation = OwnArrangement.class,
                                            maxItems = 200)))
    public Uni<List<OwnArrangement>> own() {
        return reader.own(caller.requirePerson(), clock.instant());
    }

    @GET
    @Path("missing")
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listMissingReceipts",
            summary = "List who has not acknowledged the current arrangements",
            description = "By person, of a zone with the arrangements of the zone and of its duty station, or of a duty"
                    + " station with its own [20(b)]; visitors included.")
    public Uni<RestResponse<Page<MissingReceipt>>> missing(
            @Parameter(description = "A zone or a duty station", example = "zone:CD/himbi", required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope place = Parameters.scope("scope", scope);
        if (!(place instanceof Scope.Zone) && !(place instanceof Scope.DutyStation)) {
            throw ProblemException.invalid("#scope", "must be a zone or a duty station, such as zone:CD/himbi");
        }
        page.checked(2);
        Instant now = clock.instant();
        return scopes.around(place)
                .invoke(found -> ListReaders.require(caller.get(), found))
                .flatMap(found -> reader.missing(found, now, page))
                .map(rows ->
                        Page.of(rows, page, ReceiptReader::cursor, row -> row).answer(uri));
    }
}
