package org.fieldsecurity.training.briefing.term;

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
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jboss.resteasy.reactive.RestResponse;

/** Terms of briefings over HTTP. */
@Path("briefing-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Briefings", description = "Security briefings after an arrival, and who signed them")
public class BriefingTermResource {

    private final BriefingTerms terms;
    private final BriefingTermRegister register;
    private final CurrentCaller caller;
    private final InstantSource clock;

    BriefingTermResource(
            BriefingTerms terms, BriefingTermRegister register, CurrentCaller caller, InstantSource clock) {
        this.terms = terms;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listBriefingTerms", summary = "List the terms of briefings by their first day")
    public Uni<RestResponse<Page<BriefingTermView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return terms.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.validFrom().toString())), BriefingTerm::view)
                .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "setBriefingTerm",
            summary = "Set within how many hours a briefing is due",
            description = "For arrivals from a day that hasn't begun before today; briefings that are owed already keep"
                    + " their due instant (T11).")
    @APIResponseSchema(value = BriefingTermView.class, responseCode = "200")
    public Uni<RestResponse<BriefingTermView>> set(@NotNull @Valid NewBriefingTerm asked) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        if (asked.validFrom().isBefore(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/validFrom", "must not be in the past");
        }
        return register.set(asked, authority).map(RestResponse::ok);
    }
}
