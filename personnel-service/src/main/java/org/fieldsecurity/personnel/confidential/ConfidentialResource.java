package org.fieldsecurity.personnel.confidential;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Restricted fields over HTTP. Their ETag is the person's; no answer may be kept on the way. */
@Path("people/{id}/confidential")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Confidential", description = "What few may read of a person; each reading is recorded (P9) [10(o)]")
public class ConfidentialResource {

    private final ConfidentialActs acts;
    private final ConfidentialReadings readings;
    private final PersonRegister register;
    private final CurrentCaller caller;

    ConfidentialResource(
            ConfidentialActs acts, ConfidentialReadings readings, PersonRegister register, CurrentCaller caller) {
        this.acts = acts;
        this.readings = readings;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "readConfidential",
            summary = "Read a person's restricted fields",
            description = "By the person, the warden of their zone, the security officer of their duty station, or the"
                    + " designated official of the country. That they were read is recorded in the same transaction, and"
                    + " the person sees it (P9) [10(o)].")
    public Uni<RestResponse<ConfidentialView>> read(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000518")
                    @PathParam("id")
                    UUID id) {
        return acts.read(id).map(ConfidentialResource::answer);
    }

    @PUT
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "changeConfidential",
            summary = "Set or take out a person's restricted fields",
            description = "By the person, their organization's HR system, or the warden of their zone. What is left out"
                    + " stays as it is, since not everybody who may set a field may read the others. The answer says"
                    + " which fields are set.")
    public Uni<RestResponse<ConfidentialFields>> change(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000518")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading of the person", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ConfidentialChange change) {
        return acts.change(id, ifMatch, change).map(ConfidentialResource::answer);
    }

    @GET
    @Path("readings")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listConfidentialReadings",
            summary = "List who read one's restricted fields, the latest first",
            description = "By the person only.")
    public Uni<RestResponse<Page<ConfidentialReadingView>>> readings(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000518")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Uni<List<ConfidentialReading>> rows = readings.of(id, page);
        return register.visible(id)
                .invoke(person -> {
                    if (!caller.get().is(id)) {
                        throw ProblemException.forbidden();
                    }
                })
                .chain(() -> rows)
                .map(found -> Page.of(
                                found, page, row -> new Cursor(List.of(row.id().toString())), ConfidentialReading::view)
                        .answer(uri));
    }

    private static <T> RestResponse<T> answer(ConfidentialActs.Versioned<T> versioned) {
        return RestResponse.ResponseBuilder.ok(versioned.content())
                .header(HttpHeaders.ETAG, EntityTag.of(versioned.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
