package org.fieldsecurity.personnel.receipt;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.ListReaders;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.jboss.resteasy.reactive.RestResponse;

/** Arrangements over HTTP. They say where people gather, so they are read by those whom they concern. */
@Path("arrangements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrangements", description = "What everybody in a zone or duty station must know, and who has said so")
public class ArrangementResource {

    private final Arrangements arrangements;
    private final ArrangementActs acts;
    private final ReceiptReader reader;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ArrangementResource(
            Arrangements arrangements,
            ArrangementActs acts,
            ReceiptReader reader,
            ScopeMap scopes,
            CurrentCaller caller,
            InstantSource clock) {
        this.arrangements = arrangements;
        this.acts = acts;
        this.reader = reader;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL})
    @Operation(
            operationId = "publishArrangement",
            summary = "Publish the arrangements of a zone or duty station",
            description =
                    "By the security officer or the designated official [20(b)]. It takes the place of the version"
                            + " before, and everybody whom it concerns is asked to acknowledge it.")
    @APIResponseSchema(value = ArrangementView.class, responseCode = "201", responseDescription = "Published")
    public Uni<RestResponse<ArrangementView>> publish(@NotNull @Valid NewArrangement details) {
        return acts.publish(details)
                .map(arrangement -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, arrangement.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/arrangements/" + arrangement.id())
                        .build());
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getArrangement",
            summary = "Read a version of arrangements",
            description = "By whoever lives, stays or is assigned there, by the adult whose dependant does, and by the"
                    + " offices that read the list of the place.")
    public Uni<ArrangementView> get(
            @Parameter(description = "Id of the version", example = "01890000-0000-7000-8000-000000003001")
                    @PathParam("id")
                    UUID id) {
        return arrangements
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(ArrangementResource::none)
                .call(this::requireReader)
                .map(Arrangement::view);
    }

    private Uni<Boolean> requireReader(Arrangement arrangement) {
        return scopes.aroundInSession(arrangement.scope())
                .map(place -> ListReaders.suffices(caller.get(), place))
                .flatMap(reads -> !reads && caller.get() instanceof Caller.Person person
                        ? reader.concernsFamily(arrangement.scope(), person.id(), clock.instant())
                        : Uni.createFrom().item(reads))
                .invoke(reads -> {
                    if (!reads) {
                        throw none();
                    }
                });
    }

    private static ProblemException none() {
        return ProblemException.notFound("version of arrangements");
    }
}
