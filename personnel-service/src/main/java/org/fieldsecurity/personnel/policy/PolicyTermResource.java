package org.fieldsecurity.personnel.policy;

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

/** The numbers of the rules over HTTP. */
@Path("policy-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy terms", description = "The numbers that rules need and no paragraph gives")
public class PolicyTermResource {

    private final PolicyTerms terms;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PolicyTermResource(PolicyTerms terms, Ledger ledger, CurrentCaller caller, InstantSource clock) {
        this.terms = terms;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(
            operationId = "listPolicyTerms",
            summary = "List the numbers of the rules, past and coming values included")
    public Uni<RestResponse<Page<PolicyTermView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return terms.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), PolicyTerm::view)
                .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "setPolicyTerm",
            summary = "Set a number of the rules from a day on",
            description = "By the Security Coordinator. What was due before keeps the number of its time.")
    @APIResponseSchema(value = PolicyTermView.class, responseCode = "201", responseDescription = "Set")
    public Uni<RestResponse<PolicyTermView>> set(@Valid @NotNull NewPolicyTerm wanted) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        if (wanted.validFrom().isBefore(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/validFrom", "must not lie in the past");
        }
        return terms.beginsOn(wanted.name(), wanted.validFrom())
                .invoke(taken -> {
                    if (taken) {
                        throw ProblemException.of(
                                CommonProblem.DUPLICATE,
                                "A value of this number begins on that day already; choose another day.");
                    }
                })
                .chain(() -> terms.persist(new PolicyTerm(wanted)))
                .call(term -> ledger.append(new Change("policy-term", term.id(), "set", term.view(), authority)))
                .map(term -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, term.view())
                        .build());
    }
}
