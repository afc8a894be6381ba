package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
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

/** Appointments over HTTP. Who holds which office is known to everybody in the system. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Who holds which office, under which instrument")
public class AppointmentResource {

    private final Appointments appointments;
    private final AppointmentActs acts;
    private final InstantSource clock;

    AppointmentResource(Appointments appointments, AppointmentActs acts, InstantSource clock) {
        this.appointments = appointments;
        this.acts = acts;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(
            roles = Role.ADMINISTRATOR,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER,
                Office.AREA_COORDINATOR
            })
    @Operation(
            operationId = "appoint",
            summary = "Record an appointment",
            description =
                    "By the office that appoints to it for that scope; an administrator records the Secretary-General,"
                            + " from whom the others follow. Two overlapping appointments to an office that one person holds can't"
                            + " both be recorded (A1). Security officers and agency security officers who lack the induction"
                            + " or the approval can be recorded as candidates (A3, A4). A team focal point's appointment ends"
                            + " when a security officer takes up duty there (A5).")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "201", responseDescription = "Appointed")
    public Uni<RestResponse<AppointmentView>> appoint(@NotNull @Valid NewAppointment details) {
        return acts.appoint(details)
                .map(recorded -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, recorded.view())
                        .header(
                                HttpHeaders.LOCATION,
                                "/personnel/v1/appointments/" + recorded.view().id())
                        .header(HttpHeaders.ETAG, EntityTag.of(recorded.version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "listAppointments",
            summary = "List who holds an office at an instant",
            description = "By id. Give an office, a scope, a holder or retroactive; past instants are answered too.")
    public Uni<RestResponse<Page<AppointmentView>>> list(
            @Parameter(description = "Only this office", example = "DESIGNATED_OFFICIAL")
                    @Schema(implementation = Office.class)
                    @QueryParam("office")
                    @Nullable
                    String office,
            @Parameter(description = "Only exactly this scope", example = "country:KE")
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "Only offices of this person", example = "01890000-0000-7000-8000-000000000006")
                    @Schema(format = "uuid")
                    @QueryParam("holder")
                    @Nullable
                    String holder,
            @Parameter(description = "Only those whose instrument was signed after the first day", example = "true")
                    @Schema(type = SchemaType.BOOLEAN)
                    @QueryParam("retroactive")
                    @Nullable
                    String retroactive,
            @Parameter(description = "The instant; now when left out", example = "2026-11-02T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Office wanted = Parameters.oneOf("office", Office.class, office);
        Scope place = Parameters.scope("scope", scope);
        UUID person = Parameters.uuid("holder", holder);
        boolean late = isTrue("retroactive", retroactive);
        if (wanted == null && place == null && person == null && !late) {
            throw ProblemException.invalid("#office", "is needed unless scope, holder or retroactive is given");
        }
        Instant instant = Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant);
        return appointments.inForce(wanted, place, person, late, instant, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Appointment::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "getAppointment",
            summary = "Read one appointment",
            description =
                    "A candidacy is there for the candidate, for those who could name one and for the Coordinator.")
    public Uni<RestResponse<AppointmentView>> get(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id) {
        return acts.read(id).map(AppointmentResource::answer);
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(
            roles = Role.ADMINISTRATOR,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.SECURITY_OFFICER,
                Office.AREA_COORDINATOR
            })
    @Operation(
            operationId = "endAppointment",
            summary = "End an appointment",
            description = "By the office that appoints to it. What its holder has delegated ends with it (A8).")
    public Uni<RestResponse<AppointmentView>> end(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AppointmentEnd end) {
        return acts.end(id, ifMatch, end).map(AppointmentResource::answer);
    }

    @PUT
    @Path("{id}/working-time")
    @Action
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.AREA_COORDINATOR})
    @Operation(
            operationId = "releaseWorkingTime",
            summary = "Set the working time that the employer releases",
            description = "Of an area coordinator or a warden, by the office that appoints to it (A6) [17, 19].")
    public Uni<RestResponse<AppointmentView>> release(
            @Parameter(description = "Id of the appointment", example = "01890000-0000-7000-8000-0000000000a1")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid WorkingTime released) {
        return acts.release(id, ifMatch, released).map(AppointmentResource::answer);
    }

    private static boolean isTrue(String name, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "", "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.invalid("#" + name, "must be true or false");
        };
    }

    private static RestResponse<AppointmentView> answer(Recorded recorded) {
        return RestResponse.ResponseBuilder.ok(recorded.view())
                .header(HttpHeaders.ETAG, EntityTag.of(recorded.version()))
                .build();
    }
}
