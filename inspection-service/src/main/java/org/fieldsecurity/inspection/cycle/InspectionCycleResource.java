package org.fieldsecurity.inspection.cycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Inspection cycles over HTTP. */
@Path("inspection-cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection cycles", description = "How often duty stations are inspected")
public class InspectionCycleResource {

    private final InspectionCycles cycles;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    InspectionCycleResource(InspectionCycles cycles, Ledger ledger, CurrentCaller caller, InstantSource clock) {
        this.cycles = cycles;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.REPORTING})
    @Operation(operationId = "listInspectionCycles", summary = "List the inspection cycles by their first day")
    public Uni<RestResponse<Page<InspectionCycleView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return cycles.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.validFrom().toString())), InspectionCycle::view)
                .answer(uri));
    }

    @POST
    @Action
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "setInspectionCycle",
            summary = "Set how often duty stations are inspected from a day on",
            description = "By the Security Coordinator. Measures of the past keep the cycle of their time.")
    @APIResponseSchema(value = InspectionCycleView.class, responseCode = "201", responseDescription = "Set")
    public Uni<RestResponse<InspectionCycleView>> set(@Valid @NotNull NewInspectionCycle wanted) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        if (wanted.validFrom().isBefore(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/validFrom", "must not lie in the past");
        }
        return cycles.beginsOn(wanted.validFrom())
                .invoke(taken -> {
                    if (taken) {
                        throw ProblemException.of(
                                CommonProblem.DUPLICATE, "A cycle begins on that day already; choose another day.");
                    }
                })
                .chain(() -> cycles.persist(new InspectionCycle(wanted.months(), wanted.validFrom())))
                .call(cycle -> ledger.append(
                        new Change("inspection-cycle", cycle.view().id(), "set", cycle.view(), authority)))
                .map(cycle -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, cycle.view())
                        .build());
    }
}
