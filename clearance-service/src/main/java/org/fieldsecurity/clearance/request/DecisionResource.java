package org.fieldsecurity.clearance.request;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The queue of those who decide, and decisions on many legs of it at once. */
@Path("decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class DecisionResource {

    private static final Set<Office> DECIDERS = EnumSet.of(
            Office.DESIGNATED_OFFICIAL,
            Office.DESIGNATED_OFFICIAL_AD_INTERIM,
            Office.COORDINATOR,
            Office.SECRETARY_GENERAL,
            Office.EXECUTIVE_HEAD);
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final Pattern RATING = Pattern.compile("[A-Z0-9-]{1,20}");

    private final PendingDecisions pending;
    private final DecisionActs acts;
    private final KnownFacts facts;
    private final CurrentCaller caller;

    DecisionResource(PendingDecisions pending, DecisionActs acts, KnownFacts facts, CurrentCaller caller) {
        this.pending = pending;
        this.acts = acts;
        this.facts = facts;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COORDINATOR,
                Office.SECRETARY_GENERAL,
                Office.EXECUTIVE_HEAD
            })
    @Operation(
            operationId = "decideMany",
            summary = "Take one decision on many legs",
            description = "With one reason. Each item is answered on its own, in the order sent: its new state, or the"
                    + " problem that kept it from being decided. What was decided is stored together.")
    @APIResponseSchema(value = DecidedItems.class, responseCode = "200", responseDescription = "What became of each")
    public Uni<RestResponse<DecidedItems>> decideMany(@NotNull @Valid NewDecisionOnMany wanted) {
        return acts.decideMany(wanted).map(DecidedItems::new).map(RestResponse::ok);
    }

    @GET
    @Path("pending")
    @WithSession
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COORDINATOR,
                Office.SECRETARY_GENERAL,
                Office.EXECUTIVE_HEAD
            })
    @Operation(
            operationId = "listPendingDecisions",
            summary = "List what waits for a decision, the next departure or the greatest risk first",
            description =
                    "Of the countries that the caller's offices hold for, and of the organization whose consent is"
                            + " needed too (T14).")
    public Uni<RestResponse<Page<PendingDecisionView>>> list(
            @Parameter(description = "Only legs to this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only travellers of this organization", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only legs judged under this rating", example = "III")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{1,20}")
                    @QueryParam("rating")
                    @Nullable
                    String rating,
            @Parameter(description = "Only legs that begin before this", example = "2027-03-05T00:00:00Z")
                    @Schema(format = "date-time")
                    @QueryParam("departsBefore")
                    @Nullable
                    String departsBefore,
            @Parameter(description = "In which order; DEPARTURE when left out", example = "RISK")
                    @Schema(implementation = QueueOrder.class)
                    @QueryParam("order")
                    @Nullable
                    String order,
            @BeanParam PageRequest page,
            UriInfo uri) {
        QueueFilter filter = new QueueFilter(
                reach(),
                Parameters.code("country", COUNTRY, country),
                Parameters.code("organization", ORGANIZATION, organization),
                Parameters.code("rating", RATING, rating),
                Parameters.instant("departsBefore", departsBefore),
                Objects.requireNonNullElse(Parameters.oneOf("order", QueueOrder.class, order), QueueOrder.DEPARTURE));
        return pending.page(filter, page).flatMap(rows -> facts.people(
                        rows.stream().map(LegClearance::person).toList())
                .map(people -> Page.of(
                                rows,
                                page,
                                row -> PendingDecisions.cursor(row, filter.order()),
                                row -> PendingDecisionView.of(row, name(people, row.person())))
                        .answer(uri)));
    }

    private QueueFilter.Reach reach() {
        boolean everything = false;
        List<String> countries = new ArrayList<>();
        List<String> organizations = new ArrayList<>();
        for (HeldOffice held : deciding()) {
            switch (held.scope()) {
                case Scope.World world -> everything = true;
                case Scope.Country(String code) -> countries.add(code);
                case Scope.Organization(String code) -> organizations.add(code);
                default -> {}
            }
        }
        QueueFilter.Reach reach = new QueueFilter.Reach(everything, countries, organizations);
        if (reach.isNothing()) {
            throw ProblemException.forbidden();
        }
        return reach;
    }

    private List<HeldOffice> deciding() {
        return caller.get() instanceof Caller.Person person
                ? person.offices().stream()
                        .filter(held -> DECIDERS.contains(held.office()))
                        .toList()
                : List.of();
    }

    private static @Nullable String name(Map<UUID, PersonCopy> people, UUID person) {
        PersonCopy copy = people.get(person);
        return copy == null ? null : copy.name();
    }
}
