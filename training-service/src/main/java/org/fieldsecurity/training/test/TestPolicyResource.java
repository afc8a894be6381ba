package org.fieldsecurity.training.test;

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

/** Test policies over HTTP. */
@Path("test-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tests", description = "The computer-marked test: its policy and every attempt")
public class TestPolicyResource {

    private final TestPolicies policies;
    private final TestPolicyRegister register;
    private final CurrentCaller caller;
    private final InstantSource clock;

    TestPolicyResource(TestPolicies policies, TestPolicyRegister register, CurrentCaller caller, InstantSource clock) {
        this.policies = policies;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listTestPolicies", summary = "List the test policies, past ones included")
    public Uni<RestResponse<Page<TestPolicyView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return policies.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), TestPolicy::view)
                .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "setTestPolicy",
            summary = "Set how a course's test is held",
            description = "From a day that hasn't begun before today; attempts already open keep their policy.")
    @APIResponseSchema(value = TestPolicyView.class, responseCode = "200")
    public Uni<RestResponse<TestPolicyView>> set(@NotNull @Valid NewTestPolicy asked) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        if (asked.validFrom().isBefore(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/validFrom", "must not be in the past");
        }
        return register.set(asked, authority).map(RestResponse::ok);
    }
}
