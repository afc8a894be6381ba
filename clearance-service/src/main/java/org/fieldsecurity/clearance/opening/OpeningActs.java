package org.fieldsecurity.clearance.opening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.opening.rules.ConsentRuling;
import org.fieldsecurity.clearance.opening.rules.ConsentSide;
import org.fieldsecurity.clearance.opening.rules.OpeningAction;
import org.fieldsecurity.clearance.opening.rules.OpeningRules;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.fieldsecurity.clearance.opening.rules.Proposal;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.Problem.FieldError;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** What organizations and offices do to openings; the rules say who may and what is missing (T12). */
@ApplicationScoped
public class OpeningActs {

    private static final String SUBJECT = "opening";

    private final Openings openings;
    private final OpeningConsents consents;
    private final StandardsChecks checks;
    private final KnownFacts facts;
    private final Rulebook rulebook;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    OpeningActs(
            Openings openings,
            OpeningConsents consents,
            StandardsChecks checks,
            KnownFacts facts,
            Rulebook rulebook,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.openings = openings;
        this.consents = consents;
        this.checks = checks;
        this.facts = facts;
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** An opening and how it looks. */
    record Shown(Opening opening, OpeningView view) {}

    /** An opening with all that was said of it. */
    private record Whole(
            Opening opening,
            List<OpeningConsent> consents,
            @Nullable StandardsCheck latest,
            Policy policy) {

        Proposal proposal() {
            Map<ConsentSide, UUID> given = new EnumMap<>(ConsentSide.class);
            consents.forEach(consent -> given.put(consent.side(), consent.decider()));
            return new Proposal(opening.organization(), opening.place(), opening.proposedBy(), given);
        }

        List<String> missing(Instant at) {
            if (opening.state() != OpeningState.PROPOSED) {
                return List.of();
            }
            Set<ConsentSide> given = consents.stream().map(OpeningConsent::side).collect(Collectors.toSet());
            return OpeningRules.missing(
                    given, latest == null ? null : latest.result(), today(at), policy.standardsCheckAge());
        }
    }

    /** Proposes an opening for the caller's organization in the country. */
    Uni<Shown> propose(NewOpening details) {
        Authority authority = caller.require(organizationScope(details), Office.COUNTRY_REPRESENTATIVE);
        Instant now = clock.instant();
        details.requireFromAddress();
        if (details.plannedOn().isBefore(today(now))) {
            throw ProblemException.invalid("/plannedOn", "must not be in the past");
        }
        return place(details)
                .map(place -> new Opening(Ids.next(), details, place, details.plannedOn(), authority.actor(), now))
                .flatMap(opening -> store(opening, "proposed", authority, null, now));
    }

    /** Records an opening that nobody proposed: a gap, which its offices then see. */
    Uni<Shown> record(NewUnapprovedOpening details) {
        Instant now = clock.instant();
        Authority authority = caller.require(
                new Scope.DutyStation(details.dutyStation()),
                Office.SECURITY_OFFICER,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM);
        details.requireFromAddress();
        requireNotInFuture(details.openedOn(), now);
        return place(details).flatMap(place -> {
            Opening opening = new Opening(Ids.next(), details, place, null, authority.actor(), now);
            opening.open(true, details.openedOn(), now);
            return store(opening, "opened", authority, null, now);
        });
    }

    /** Takes a consent or a refusal; the last consent approves it once the place meets the standards. */
    Uni<Shown> consent(UUID id, NewConsent wanted) {
        Instant now = clock.instant();
        return toChange(id).flatMap(opening -> whole(opening, now)).flatMap(whole -> {
            Opening opening = whole.opening();
            ConsentRuling.Accepted ruling = accepted(whole, wanted);
            boolean consents = wanted.outcome() == NewConsent.Outcome.CONSENT;
            opening.move(consents ? OpeningAction.CONSENT : OpeningAction.REFUSE, now);
            Authority authority = ruling.under().authority();
            return this.consents
                    .persistAndFlush(new OpeningConsent(Ids.next(), opening.id(), wanted, ruling, now))
                    .chain(() -> consents
                            ? settle(opening, "consented", authority, wanted.reason(), now)
                            : store(opening, "refused", authority, wanted.reason(), now));
        });
    }

    /** Takes a check of the place; a good one approves an opening that both consented to. */
    Uni<Shown> check(UUID id, NewStandardsCheck check) {
        Instant now = clock.instant();
        return toChange(id).flatMap(opening -> {
            Authority authority = checker(opening);
            List<FieldError> errors = check.errors(today(now));
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            opening.move(OpeningAction.CHECK, now);
            return checks.persistAndFlush(
                            new StandardsCheck(Ids.next(), opening.id(), check, caller.requirePerson(), authority, now))
                    .chain(() -> settle(opening, "checked", authority, null, now));
        });
    }

    /** Gives an opening up; the record stays. */
    Uni<Shown> withdraw(UUID id, @Nullable String ifMatch, Withdrawal withdrawal) {
        Instant now = clock.instant();
        return toChange(id).flatMap(opening -> {
            Authority authority = caller.require(opening.organizationScope(), Office.COUNTRY_REPRESENTATIVE);
            EntityTag.require(ifMatch, opening.version());
            opening.move(OpeningAction.WITHDRAW, now);
            return store(opening, "withdrawn", authority, withdrawal.reason(), now);
        });
    }

    /** Records that it opened, as approved or, by those who watch over the place, without an approval. */
    Uni<Shown> open(UUID id, @Nullable String ifMatch, OpenedReport report) {
        Instant now = clock.instant();
        return toChange(id).flatMap(opening -> {
            Authority authority = whoSawItOpen(opening, report.unapproved());
            EntityTag.require(ifMatch, opening.version());
            requireNotInFuture(report.openedOn(), now);
            opening.require(report.unapproved() ? OpeningAction.OPEN_UNAPPROVED : OpeningAction.OPEN);
            OpeningRules.contradiction(report.unapproved(), report.openedOn(), opening.approvedOn())
                    .ifPresent(detail -> {
                        throw ProblemException.refused(detail, List.of("T12"), List.of("An 28"));
                    });
            opening.open(report.unapproved(), report.openedOn(), now);
            return store(opening, "opened", authority, report.reason(), now);
        });
    }

    /** An opening that the caller may read. */
    Uni<Shown> show(UUID id) {
        Instant now = clock.instant();
        return readable(id).flatMap(opening -> shown(opening, now));
    }

    Uni<Opening> readable(UUID id) {
        return openings.one(id).invoke(this::requireReadable);
    }

    private Uni<Opening> toChange(UUID id) {
        return openings.oneToChange(id).invoke(this::requireReadable);
    }

    private void requireReadable(Opening opening) {
        if (!OpeningReaders.include(caller.get(), opening)) {
            throw ProblemException.notFound(SUBJECT);
        }
    }

    private ConsentRuling.Accepted accepted(Whole whole, NewConsent wanted) {
        if (!(caller.get() instanceof Caller.Person person)) {
            throw ProblemException.forbidden();
        }
        OpeningRules.Attempt attempt = new OpeningRules.Attempt(
                person.id(), person.offices(), wanted.outcome() == NewConsent.Outcome.CONSENT, wanted.reason());
        return switch (OpeningRules.consent(attempt, whole.proposal())) {
            case ConsentRuling.NotTheirs notTheirs -> throw ProblemException.forbidden();
            case ConsentRuling.Refused(var rules, var paragraphs, var detail) ->
                throw ProblemException.refused(detail, rules, paragraphs);
            case ConsentRuling.Accepted accepted -> accepted;
        };
    }

    /** The security officer of the place, or the agency security officer of the organization there. */
    private Authority checker(Opening opening) {
        return caller.get() instanceof Caller.Person person
                ? person.authorityOver(opening.place().scope(), Office.SECURITY_OFFICER)
                        .or(() -> person.authorityOver(opening.organizationScope(), Office.AGENCY_SECURITY_OFFICER))
                        .orElseThrow(ProblemException::forbidden)
                : caller.require(opening.place().scope(), Office.SECURITY_OFFICER);
    }

    private Authority whoSawItOpen(Opening opening, boolean unapproved) {
        Office[] ofThePlace = {
            Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM
        };
        if (!unapproved
                && caller.get() instanceof Caller.Person person
                && person.authorityOver(opening.place().scope(), ofThePlace).isEmpty()) {
            return caller.require(opening.organizationScope(), Office.COUNTRY_REPRESENTATIVE);
        }
        return caller.require(opening.place().scope(), ofThePlace);
    }

    /** Approves it when nothing is missing any more, in the same change. */
    private Uni<Shown> settle(Opening opening, String verb, Authority authority, @Nullable String reason, Instant now) {
        return whole(opening, now).flatMap(whole -> {
            boolean complete = whole.missing(now).isEmpty();
            if (complete) {
                opening.approve(now);
            }
            return store(opening, complete ? "approved" : verb, authority, reason, now);
        });
    }

    private Uni<Shown> store(Opening opening, String verb, Authority authority, @Nullable String reason, Instant now) {
        return openings.persistAndFlush(opening)
                .flatMap(stored -> shown(stored, now))
                .call(shown -> ledger.append(
                        new Change(SUBJECT, opening.id().toString(), verb, shown.view(), authority, reason)));
    }

    private Uni<Shown> shown(Opening opening, Instant now) {
        return whole(opening, now)
                .map(whole -> new Shown(
                        opening, OpeningView.of(opening, whole.consents(), whole.latest(), whole.missing(now))));
    }

    private Uni<Whole> whole(Opening opening, Instant at) {
        return consents.of(opening.id()).flatMap(given -> checks.latest(opening.id())
                .flatMap(latest -> rulebook.inForce(at).map(policy -> new Whole(opening, given, latest, policy))));
    }

    private Uni<Place> place(OpeningDetails details) {
        return facts.dutyStations(List.of(details.dutyStation())).map(stations -> {
            var station = stations.get(details.dutyStation());
            if (station == null) {
                throw ProblemException.invalid("/dutyStation", "is not the UN/LOCODE of a known duty station");
            }
            return new Place(station.locode(), station.country());
        });
    }

    private static Scope organizationScope(OpeningDetails details) {
        return new Scope.OrganizationInCountry(
                details.organization(), details.dutyStation().substring(0, 2));
    }

    private static void requireNotInFuture(LocalDate day, Instant now) {
        if (day.isAfter(today(now))) {
            throw ProblemException.invalid("/openedOn", "must not be in the future");
        }
    }

    private static LocalDate today(Instant now) {
        return Utc.day(now);
    }
}
