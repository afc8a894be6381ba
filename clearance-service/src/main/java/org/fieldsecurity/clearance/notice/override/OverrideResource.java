package org.fieldsecurity.clearance.notice.override;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.notice.override.OverrideReviews.Visible;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Overrides and their answers over HTTP. */
@Path("overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overrides", description = "Rules that were set aside, and what the HQ focal point says of it")
public class OverrideResource {

    private static final String ID = "Id of the override, which is that of the decision";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000dd05";
    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final List<Office> READERS =
            List.of(Office.HQ_FOCAL_POINT, Office.EXECUTIVE_HEAD, Office.DESIGNATED_OFFICIAL, Office.COORDINATOR);

    private final OverrideReviews reviews;
    private final OverrideActs acts;
    private final CurrentCaller caller;
    private final InstantSource clock;

    OverrideResource(OverrideReviews reviews, OverrideActs acts, CurrentCaller caller, InstantSource clock) {
        this.reviews = reviews;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {Office.HQ_FOCAL_POINT, Office.EXECUTIVE_HEAD, Office.DESIGNATED_OFFICIAL, Office.COORDINATOR},
            roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "listOverrides",
            summary = "List overrides, the latest first",
            description = "Of the organizations and countries that the caller's offices hold for.")
    public Uni<RestResponse<Page<OverrideReviewView>>> list(
            @Parameter(description = "Only those of this organization", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only those in this state", example = "OPEN")
                    @Schema(implementation = OverrideState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Instant now = clock.instant();
        return reviews.page(
                        visible(),
                        Parameters.code("organization", ORGANIZATION, organization),
                        Parameters.oneOf("state", OverrideState.class, state),
                        now,
                        page)
                .map(rows -> Page.of(
                                rows,
                                page,
                                row -> new Cursor(List.of(row.decision().toString())),
                                row -> row.view(now))
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(
            offices = {Office.HQ_FOCAL_POINT, Office.EXECUTIVE_HEAD, Office.DESIGNATED_OFFICIAL, Office.COORDINATOR},
            roles = Role.ORGANIZATION_SYSTEM)
    @Operation(operationId = "getOverride", summary = "Read one override with its answer")
    public Uni<OverrideReviewView> get(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.find(id).invoke(this::requireVisible).map(review -> review.view(clock.instant()));
    }

    @POST
    @Path("{id}/answer")
    @Action
    @AllowedTo(offices = Office.HQ_FOCAL_POINT)
    @Operation(
            operationId = "answerOverride",
            summary = "Accept an override or object to it (T13)",
            description = "By the HQ focal point of the traveller's organization, once. An objection doesn't undo the"
                    + " decision: whoever took it is told and can revoke it.")
    @APIResponseSchema(value = OverrideReviewView.class, responseCode = "201", responseDescription = "Answered")
    public Uni<RestResponse<OverrideReviewView>> answer(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid NewOverrideAnswer answer) {
        return acts.answer(id, answer).map(review -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, review.view(clock.instant()))
                .header(HttpHeaders.LOCATION, "/clearance/v1/overrides/" + id)
                .build());
    }

    private Visible visible() {
        return switch (caller.get()) {
            case Caller.OrganizationSystem system -> new Visible(false, List.of(system.organization()), List.of(""));
            case Caller.Person person -> visibleTo(person);
            default -> throw ProblemException.forbidden();
        };
    }

    private static Visible visibleTo(Caller.Person person) {
        List<String> organizations = new ArrayList<>(List.of(""));
        List<String> countries = new ArrayList<>(List.of(""));
        boolean everything = false;
        for (HeldOffice held : person.offices()) {
            if (READERS.contains(held.office())) {
                switch (held.scope()) {
                    case Scope.World world -> everything = true;
                    case Scope.Organization(String code) -> organizations.add(code);
                    case Scope.Country(String code) -> countries.add(code);
                    default -> {}
                }
            }
        }
        return new Visible(everything, organizations, countries);
    }

    private void requireVisible(OverrideReview review) {
        Visible visible = visible();
        if (!visible.everything()
                && !visible.organizations().contains(review.organization())
                && !visible.countries().contains(review.country())) {
            throw ProblemException.notFound("override");
        }
    }
}
