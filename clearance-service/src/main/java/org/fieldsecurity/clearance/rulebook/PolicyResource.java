package org.fieldsecurity.clearance.rulebook;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Versions of the policy over HTTP. */
@Path("policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "The rules' data: phase table, lead times, manual areas")
public class PolicyResource {

    private final PolicyVersions versions;
    private final Rulebook rulebook;
    private final PolicyPreviews previews;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PolicyResource(
            PolicyVersions versions,
            Rulebook rulebook,
            PolicyPreviews previews,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.versions = versions;
        this.rulebook = rulebook;
        this.previews = previews;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(offices = {Office.COORDINATOR, Office.SECRETARY_GENERAL})
    @Operation(
            operationId = "setPolicy",
            summary = "Set a new version of the policy",
            description =
                    "It holds from its first instant on, until a later version does. Versions are never changed. The answer"
                            + " says how many open legs it judges otherwise.")
    @APIResponseSchema(value = PolicyVersionView.class, responseCode = "201", responseDescription = "Set")
    public Uni<RestResponse<PolicyVersionView>> set(@NotNull @Valid NewPolicyVersion policy) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR, Office.SECRETARY_GENERAL);
        if (policy.validFrom().isBefore(clock.instant())) {
            throw ProblemException.invalid("/validFrom", "must not be in the past");
        }
        return previews.impact(policy.document()).flatMap(impact -> {
            PolicyVersion version = new PolicyVersion(
                    Ids.next(),
                    policy.validFrom(),
                    rulebook.write(policy.document()),
                    rulebook.write(impact),
                    authority.actor(),
                    policy.reason());
            PolicyVersionView view = rulebook.view(version);
            return versions.persistAndFlush(version)
                    .chain(() -> ledger.append(
                            new Change("policy", version.id().toString(), "set", view, authority, policy.reason())))
                    .replaceWith(() -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                            .header(HttpHeaders.LOCATION, "/clearance/v1/policies/current?at=" + view.validFrom())
                            .build());
        });
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listPolicies", summary = "List the versions of the policy, the latest first")
    public Uni<RestResponse<Page<PolicyVersionView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return versions.page(page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.validFrom().toString())), rulebook::view)
                .answer(uri));
    }

    @GET
    @Path("current")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getPolicy", summary = "Read the policy in force at an instant")
    public Uni<PolicyVersionView> current(
            @Parameter(description = "The instant; now when left out", example = "2026-11-02T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Instant instant = Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant);
        return versions.inForce(instant).map(rulebook::view);
    }
}
