package org.fieldsecurity.personnel.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.policy.TermName;
import org.fieldsecurity.personnel.roster.Refusals;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Signature;
import org.fieldsecurity.personnel.roster.Terms;
import org.fieldsecurity.personnel.visit.rules.VisitRules;

/** Records visits to households (P5). */
@ApplicationScoped
public class HouseholdVisitActs {

    private final HouseholdVisits visits;
    private final Households households;
    private final Precautions precautions;
    private final ScopeMap scopes;
    private final Terms terms;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    HouseholdVisitActs(
            HouseholdVisits visits,
            Households households,
            Precautions precautions,
            ScopeMap scopes,
            Terms terms,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.visits = visits;
        this.households = households;
        this.precautions = precautions;
        this.scopes = scopes;
        this.terms = terms;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a visit; 400 for a home in no zone of the caller's, whether or not there is one, 422 by P5. */
    Uni<HouseholdVisit> record(NewHouseholdVisit details) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return households
                .home(details.residence())
                .map(home -> home.map(Households.Home::zone).orElseThrow(HouseholdVisitActs::notOne))
                .flatMap(zone -> authority(zone).flatMap(authority -> households
                        .lived(details.residence(), details.visitedOn())
                        .flatMap(lived -> check(details, lived, now))
                        .chain(() -> terms.daysInSession(TermName.HOUSEHOLD_VISIT_DAYS, now))
                        .map(days -> new HouseholdVisit(
                                details,
                                zone,
                                VisitRules.dueAgainOn(details.visitedOn(), days),
                                now,
                                Signature.of(authority)))
                        .flatMap(visits::persistAndFlush)
                        .call(stored -> households.visited(stored.view()))
                        .call(stored -> ledger.append(
                                new Change("household-visit", stored.id(), "recorded", stored.view(), authority)))));
    }

    private Uni<Authority> authority(String zone) {
        return scopes.aroundInSession(Scope.parse("zone:" + zone)).map(place -> place.authorityOf(
                        caller.get(), Office.WARDEN, Office.AREA_COORDINATOR, Office.SECURITY_OFFICER)
                .orElseThrow(HouseholdVisitActs::notOne));
    }

    private Uni<Void> check(NewHouseholdVisit details, Set<UUID> lived, Instant now) {
        List<String> codes =
                details.findings().stream().map(Finding::precaution).toList();
        return precautions
                .codesInSession()
                .invoke(known -> Refusals.throwIfAny(VisitRules.refusals(new VisitRules.Visit(
                        details.visitedOn(), Utc.day(now), Set.copyOf(details.met()), lived, codes, known))))
                .replaceWithVoid();
    }

    private static ProblemException notOne() {
        return ProblemException.invalid("/residence", "is not a home in a zone that you answer for");
    }
}
