package org.fieldsecurity.kit.test.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Operations of each kind, on notes that live in memory. */
@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes", description = "Notes of the sample")
public class NoteResource {

    private final Map<UUID, NoteView> notes = new ConcurrentHashMap<>();

    @POST
    @AllowedTo(offices = Office.WARDEN, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(operationId = "writeNote", summary = "Write a note")
    @APIResponseSchema(value = NoteView.class, responseCode = "201", responseDescription = "Written")
    public RestResponse<NoteView> write(@NotNull @Valid NoteView.New details) {
        NoteView note = new NoteView(Ids.next(), details.text());
        notes.put(note.id(), note);
        return RestResponse.status(RestResponse.Status.CREATED, note);
    }

    @GET
    @Path("{noteId}")
    @AllowedTo(roles = {Role.ANY_PERSON, Role.SERVICE})
    @Operation(operationId = "getNote", summary = "Read a note")
    @APIResponseSchema(value = NoteView.class, responseCode = "200", responseDescription = "The note")
    public NoteView get(
            @Parameter(description = "The note", example = "01890000-0000-7000-8000-000000000001")
                    @Schema(format = "uuid")
                    @PathParam("noteId")
                    String noteId) {
        UUID id = Parameters.uuid("noteId", noteId);
        NoteView note = id == null ? null : notes.get(id);
        if (note == null) {
            throw ProblemException.notFound("note");
        }
        return note;
    }

    @GET
    @Path("count")
    @AllowedTo(anyone = true)
    @Operation(
            operationId = "countNotes",
            summary = "Count notes, up to a limit",
            extensions = @Extension(name = "x-open", value = "true"))
    @APIResponseSchema(value = Count.class, responseCode = "200", responseDescription = "How many")
    public Count count(
            @Parameter(description = "Count no further", example = "10")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")
                    @QueryParam("limit")
                    String limit) {
        return new Count(Math.min(notes.size(), Parameters.number("limit", limit, 1, 100, 100)));
    }

    @Schema(description = "How many there are")
    public record Count(
            @Schema(description = "Number of notes", examples = "3", minimum = "0", maximum = "100")
            int count) {}
}
