package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.phase.PhaseEffect.Cause;
import org.fieldsecurity.clearance.policy.PhasePolicy;
import org.fieldsecurity.clearance.policy.PhaseRuling;
import org.fieldsecurity.clearance.policy.PhaseState;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.rulebook.PlaceScopes;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** What the offices do to phases; the rules say who may. */
@ApplicationScoped
public class PhaseActs {

    private final Phases phases;
    private final PhaseImpact impact;
    private final RatingLock ratings;
    private final Rulebook rulebook;
    private final Ledger ledger;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PhaseActs(
            Phases phases,
            PhaseImpact impact,
            RatingLock ratings,
            Rulebook rulebook,
            Ledger ledger,
            Outbox outbox,
            CurrentCaller caller,
            InstantSource clock) {
        this.phases = phases;
        this.impact = impact;
        this.ratings = ratings;
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Declares a phase, or proposes it where its declaration needs an authorization (T16). */
    Uni<Phase> declare(NewPhase wanted) {
        String country = PlaceScopes.country(wanted.scope(), "/scope");
        return inTurn(
                country, (now, policy) -> phases.declaredFor(wanted.scope()).flatMap(current -> {
                    PhasePolicy.Wish wish = new PhasePolicy.Wish(
                            wanted.scope(), rating(current, policy), wanted.rating(), false, wanted.emergency());
                    return switch (allowed(PhasePolicy.declare(wish, offices(), policy))) {
                        case PhaseRuling.Proposed(HeldOffice under) ->
                            store(
                                    Phase.proposed(Ids.next(), wanted.scope(), wanted.rating(), wanted.reason(), now),
                                    "proposed",
                                    under.authority(),
                                    wanted.reason());
                        case PhaseRuling.Declared(HeldOffice under, var afterReport) -> {
                            Phase phase = Phase.declared(
                                            Ids.next(), wanted.scope(), wanted.rating(), wanted.reason(), now)
                                    .inEmergency(now, afterReport);
                            Step step = new Step(phase, wanted.rating(), Cause.DECLARED, wanted.reason());
                            yield touched(step, policy, under.authority(), now)
                                    .chain(totals ->
                                            replace(wanted.scope(), under.authority(), now, () -> Uni.createFrom()
                                                    .item(phase.touching(totals))));
                        }
                        default -> throw new IllegalStateException("a declaration is made or proposed");
                    };
                }));
    }

    /** Authorizes a proposed phase (T16). */
    Uni<Phase> authorize(UUID id, @Nullable String ifMatch) {
        Instant now = clock.instant();
        return find(id).flatMap(phase -> rulebook.inForce(now).flatMap(policy -> {
            Authority authority = authority(PhasePolicy.authorize(phase.scope(), phase.rating(), offices(), policy));
            EntityTag.require(ifMatch, phase.version());
            phase.authorize(now);
            return store(phase, "authorized", authority, null);
        }));
    }

    /** Gives a phase up before it comes into force (T16). */
    Uni<Phase> withdraw(UUID id, @Nullable String ifMatch, PhaseWithdrawal withdrawal) {
        return find(id).flatMap(phase -> rulebook.inForce(clock.instant()).flatMap(policy -> {
            Authority authority = authority(PhasePolicy.withdraw(phase.scope(), phase.rating(), offices(), policy));
            EntityTag.require(ifMatch, phase.version());
            phase.withdraw();
            return store(phase, "withdrawn", authority, withdrawal.reason());
        }));
    }

    /** Declares an authorized phase (T16). */
    Uni<Phase> declare(UUID id, @Nullable String ifMatch) {
        return toChange(id, (now, policy) -> find(id).flatMap(phase -> phases.declaredFor(phase.scope())
                .flatMap(current -> {
                    PhasePolicy.Wish wish =
                            new PhasePolicy.Wish(phase.scope(), rating(current, policy), phase.rating(), true, false);
                    Authority authority = authority(PhasePolicy.declare(wish, offices(), policy));
                    EntityTag.require(ifMatch, phase.version());
                    phase.require(PhaseState.Action.DECLARE);
                    Step step = new Step(phase, phase.rating(), Cause.DECLARED, phase.reason());
                    return touched(step, policy, authority, now)
                            .chain(totals -> replace(phase.scope(), authority, now, () -> find(id).invoke(
                                            found -> found.touching(totals).declare(now))));
                })));
    }

    /** Lowers a phase in force; a milder one takes its place unless it is the mildest (T17). */
    Uni<Phase> lower(UUID id, @Nullable String ifMatch, PhaseLowering lowering) {
        return toChange(id, (now, policy) -> find(id).flatMap(phase -> {
            Authority authority =
                    authority(PhasePolicy.lower(phase.scope(), phase.rating(), lowering.rating(), offices(), policy));
            EntityTag.require(ifMatch, phase.version());
            phase.require(PhaseState.Action.LOWER);
            Step step = new Step(phase, lowering.rating(), Cause.LOWERED, lowering.reason());
            return touched(step, policy, authority, now)
                    .flatMap(totals -> find(id).flatMap(found -> {
                        found.end(now);
                        return store(found.touching(totals), "lowered", authority, lowering.reason());
                    }))
                    .call(lowered -> lowering.rating().equals(policy.baseline())
                            ? Uni.createFrom().voidItem()
                            : store(
                                    Phase.declared(
                                            Ids.next(), lowered.scope(), lowering.rating(), lowering.reason(), now),
                                    "declared",
                                    authority,
                                    lowering.reason()));
        }));
    }

    /** Takes the report that an emergency declaration owes [8(p)]. */
    Uni<Phase> report(UUID id, AfterReport report) {
        return find(id).flatMap(phase -> {
            Authority authority =
                    caller.require(phase.scope(), Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM);
            phase.report(report.report(), clock.instant());
            return store(phase, "reported", authority, null);
        });
    }

    /** Takes when communications returned, from when on the report's clock runs [8(p)]. */
    Uni<Phase> communicationsReturned(UUID id, CommunicationsReturn said) {
        Instant now = clock.instant();
        return find(id).flatMap(phase -> {
            Authority authority =
                    caller.require(phase.scope(), Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM);
            return rulebook.inForce(Objects.requireNonNullElse(phase.validFrom(), now))
                    .flatMap(policy -> {
                        phase.communicationsReturned(said.returnedAt(), policy.afterReport(), now);
                        return store(phase, "communications-returned", authority, null);
                    });
        });
    }

    Uni<Phase> find(UUID id) {
        return phases.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("phase"));
    }

    /** What is done to a rating, at an instant that lies after all that was judged under the one before. */
    private interface Turn {
        Uni<Phase> at(Instant now, Policy policy);
    }

    private Uni<Phase> inTurn(String country, Turn turn) {
        return ratings.toChange(country).map(held -> clock.instant()).flatMap(now -> rulebook.inForce(now)
                .flatMap(policy -> turn.at(now, policy)));
    }

    private Uni<Phase> toChange(UUID id, Turn turn) {
        return phases.scopeOf(id).flatMap(scope -> inTurn(PlaceScopes.country(scope, "/scope"), turn));
    }

    /** A rating that takes the place of the one in force for the scope of a phase. */
    private record Step(Phase phase, String rating, Cause cause, String reason) {}

    private Uni<List<EffectTotal>> touched(Step step, Policy policy, Authority authority, Instant now) {
        return impact.change(step.phase().id(), step.phase().scope(), step.rating(), policy, now)
                .flatMap(change -> impact.make(change, step.cause(), authority, step.reason()));
    }

    /** Ends the phase declared for the scope, and stores the next one in its place. */
    private Uni<Phase> replace(Scope scope, Authority authority, Instant now, Supplier<Uni<Phase>> next) {
        return phases.declaredFor(scope)
                .flatMap(current -> end(current, authority, now))
                .chain(() -> next.get())
                .flatMap(phase -> store(phase, "declared", authority, phase.reason()));
    }

    private Uni<?> end(@Nullable Phase current, Authority authority, Instant now) {
        if (current == null) {
            return Uni.createFrom().voidItem();
        }
        current.end(now);
        return store(current, "ended", authority, null);
    }

    private Uni<Phase> store(Phase phase, String verb, Authority authority, @Nullable String reason) {
        return phases.persistAndFlush(phase)
                .call(stored -> ledger.append(
                        new Change("phase", stored.id().toString(), verb, stored.view(), authority, reason)))
                .call(stored -> outbox.tell(stored.moved(verb, clock.instant())));
    }

    private List<HeldOffice> offices() {
        return caller.get() instanceof Caller.Person person ? person.offices() : List.of();
    }

    private static String rating(@Nullable Phase current, Policy policy) {
        return current == null ? policy.baseline() : current.rating();
    }

    private static Authority authority(PhaseRuling ruling) {
        return switch (allowed(ruling)) {
            case PhaseRuling.Declared(HeldOffice under, var afterReport) -> under.authority();
            case PhaseRuling.Authorized(HeldOffice under) -> under.authority();
            case PhaseRuling.Lowered(HeldOffice under) -> under.authority();
            case PhaseRuling.Withdrawn(HeldOffice under) -> under.authority();
            default -> throw new IllegalStateException("the rules allowed something else than was asked");
        };
    }

    private static PhaseRuling allowed(PhaseRuling ruling) {
        return switch (ruling) {
            case PhaseRuling.Refused(var rules, var paragraphs, var detail) ->
                throw ProblemException.refused(detail, rules, paragraphs);
            case PhaseRuling.NotTheirs notTheirs -> throw ProblemException.forbidden();
            default -> ruling;
        };
    }
}
