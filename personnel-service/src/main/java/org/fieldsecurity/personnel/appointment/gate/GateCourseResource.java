package org.fieldsecurity.personnel.appointment.gate;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jboss.resteasy.reactive.RestResponse;

/** Which courses count for which gates, over HTTP. */
@Path("gate-courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gate courses", description = "Which course shows the induction of an officer or the training of a warden")
public class GateCourseResource {

    private final GateCourses courses;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    GateCourseResource(GateCourses courses, Ledger ledger, CurrentCaller caller, InstantSource clock) {
        this.courses = courses;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "listGateCourses",
            summary = "List which courses count for which gates, past and coming days included")
    public Uni<RestResponse<Page<GateCourseView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return courses.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), GateCourse::view)
                .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "setGateCourse",
            summary = "Set whether a course counts for a gate from a day on",
            description = "By the Security Coordinator. Who passed the gate before keeps it.")
    @APIResponseSchema(value = GateCourseView.class, responseCode = "201", responseDescription = "Set")
    public Uni<RestResponse<GateCourseView>> set(@Valid @NotNull NewGateCourse wanted) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        if (wanted.validFrom().isBefore(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/validFrom", "must not lie in the past");
        }
        return courses.isSet(wanted)
                .invoke(set -> {
                    if (set) {
                        throw ProblemException.of(
                                CommonProblem.DUPLICATE,
                                "This course is set for this gate from that day on already; choose another day.");
                    }
                })
                .chain(() -> courses.persist(new GateCourse(wanted)))
                .call(course -> ledger.append(new Change("gate-course", course.id(), "set", course.view(), authority)))
                .map(course -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, course.view())
                        .build());
    }
}
