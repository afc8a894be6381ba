package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
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

/** The queue of those who decide. */
@Path("decisions/pending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class PendingDecisionResource {

    private static final Office[] DECIDERS = {
        Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM, Office.COORDINATOR, Office.SECRETARY_GENERAL
    };
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final PendingDecisions pending;
    private final KnownFacts facts;
    private final CurrentCaller caller;

    PendingDecisionResource(PendingDecisions pending, KnownFacts facts, CurrentCaller caller) {
        this.pending = pending;
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COORDINATOR,
                Office.SECRETARY_GENERAL
            })
    @Operation(
            operationId = "listPendingDecisions",
            summary = "List what waits for a decision, the next departure first",
            description = "Of the countries that the caller's offices hold for, or of one of them.")
    public Uni<RestResponse<Page<PendingDecisionView>>> list(
            @Parameter(description = "Only legs to this country", example = "CD")
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam PageRequest page,
            UriInfo uri) {
        List<String> countries = countries(Parameters.code("country", COUNTRY, country));
        return pending.page(countries, page).flatMap(rows -> facts.people(
                        rows.stream().map(LegClearance::person).toList())
                .map(people -> Page.of(
                                rows,
                                page,
                                PendingDecisions::cursor,
                                row -> PendingDecisionView.of(row, name(people, row.person())))
                        .answer(uri)));
    }

    /** The countries to list; empty for all. */
    private List<String> countries(@Nullable String wanted) {
        if (wanted != null) {
            caller.require(new Scope.Country(wanted), DECIDERS);
            return List.of(wanted);
        }
        List<String> countries = new ArrayList<>();
        for (HeldOffice held : deciding()) {
            switch (held.scope()) {
                case Scope.World world -> {
                    return List.of();
                }
                case Scope.Country(String code) -> countries.add(code);
                default -> {}
            }
        }
        if (countries.isEmpty()) {
            throw ProblemException.forbidden();
        }
        return countries;
    }

    private List<HeldOffice> deciding() {
        return caller.get() instanceof Caller.Person person
                ? person.offices().stream()
                        .filter(held -> Arrays.asList(DECIDERS).contains(held.office()))
                        .toList()
                : List.of();
    }

    private static @Nullable String name(Map<UUID, PersonCopy> people, UUID person) {
        PersonCopy copy = people.get(person);
        return copy == null ? null : copy.name();
    }
}
