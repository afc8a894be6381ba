package org.fieldsecurity.personnel.absence;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.AppointmentRegister;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Absences of designated officials and country representatives over HTTP. */
@Path("absences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Absences", description = "Who is away; meanwhile the ad interim or the deputy acts")
public class AbsenceResource {

    private final AbsenceActs acts;
    private final Absences absences;
    private final AbsenceReaders readers;
    private final AppointmentRegister appointments;

    AbsenceResource(AbsenceActs acts, Absences absences, AbsenceReaders readers, AppointmentRegister appointments) {
        this.acts = acts;
        this.absences = absences;
        this.readers = readers;
        this.appointments = appointments;
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE
            })
    @Operation(
            operationId = "recordAbsence",
            summary = "Record that a designated official or a country representative is away",
            description =
                    "By the holder, by the Coordinator, and for a country representative by the executive head or the"
                            + " HQ focal point. Meanwhile, and not from before it is recorded, the ad interim [8(b)] or the deputy"
                            + " [16, An 22] holds the powers.")
    @APIResponseSchema(value = AbsenceView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<AbsenceView>> record(@NotNull @Valid NewAbsence details) {
        return acts.record(details)
                .map(absence -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, absence.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/absences/" + absence.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(absence.version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "listAbsences",
            summary = "List the absences of a holder",
            description =
                    "By id. For the holder and the offices that may record them; for everybody else the appointment"
                            + " isn't there.")
    public Uni<RestResponse<Page<AbsenceView>>> list(
            @Parameter(
                            description = "The holder's appointment",
                            example = "01890000-0000-7000-8000-0000000000a1",
                            required = true)
                    @Schema(format = "uuid")
                    @QueryParam("appointment")
                    @Nullable
                    String appointment,
            @BeanParam PageRequest page,
            UriInfo uri) {
        UUID whose = Parameters.uuid("appointment", appointment);
        if (whose == null) {
            throw ProblemException.invalid("#appointment", "is needed");
        }
        Uni<List<Absence>> recorded = absences.page(whose, page);
        return appointments
                .find(whose)
                .invoke(held -> readers.requireReading(held, null))
                .chain(() -> recorded)
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), Absence::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getAbsence",
            summary = "Read one absence",
            description = "For the holder, the deputy and the offices that may record it; for everybody else it isn't"
                    + " there.")
    public Uni<RestResponse<AbsenceView>> get(
            @Parameter(description = "Id of the absence", example = "01890000-0000-7000-8000-0000000000b1")
                    @PathParam("id")
                    UUID id) {
        return acts.read(id).map(AbsenceResource::answer);
    }

    @POST
    @Path("{id}/return")
    @Action
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE
            })
    @Operation(
            operationId = "endAbsence",
            summary = "Record that the holder is back early, or that the absence is called off",
            description = "By whoever may record absences. From that instant on nobody acts for the holder.")
    public Uni<RestResponse<AbsenceView>> end(
            @Parameter(description = "Id of the absence", example = "01890000-0000-7000-8000-0000000000b1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AbsenceReturn back) {
        return acts.end(id, ifMatch, back).map(AbsenceResource::answer);
    }

    private static RestResponse<AbsenceView> answer(Absence absence) {
        return RestResponse.ResponseBuilder.ok(absence.view())
                .header(HttpHeaders.ETAG, EntityTag.of(absence.version()))
                .build();
    }
}
