package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.policy.PhasePolicy;
import org.fieldsecurity.clearance.policy.PhaseRuling;
import org.fieldsecurity.clearance.policy.PhaseState;
import org.fieldsecurity.clearance.policy.Policy;
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
    private final Rulebook rulebook;
    private final Ledger ledger;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PhaseActs(
            Phases phases, Rulebook rulebook, Ledger ledger, Outbox outbox, CurrentCaller caller, InstantSource clock) {
        this.phases = phases;
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Declares a phase, or proposes it where its declaration needs an authorization (T16). */
    Uni<Phase> declare(NewPhase wanted) {
        if (!(wanted.scope() instanceof Scope.Country || wanted.scope() instanceof Scope.DutyStation)) {
            throw ProblemException.invalid("/scope", "must be a country or a duty station");
        }
        Instant now = clock.instant();
        return rulebook.inForce(now)
                .flatMap(policy -> phases.declaredFor(wanted.scope()).flatMap(current -> {
                    PhasePolicy.Wish wish = new PhasePolicy.Wish(
                            wanted.scope(), rating(current, policy), wanted.rating(), false, wanted.emergency());
                    return switch (allowed(PhasePolicy.declare(wish, offices(), policy))) {
                        case PhaseRuling.Proposed(HeldOffice under) ->
                            store(
                                    Phase.proposed(Ids.next(), wanted.scope(), wanted.rating(), wanted.reason(), now),
                                    "proposed",
                                    under.authority(),
                                    wanted.reason());
                        case PhaseRuling.Declared(HeldOffice under, var afterReport) ->
                            end(current, under.authority(), now)
                                    .chain(() -> store(
                                            Phase.declared(
                                                            Ids.next(),
                                                            wanted.scope(),
                                                            wanted.rating(),
                                                            wanted.reason(),
                                                            now)
                                                    .inEmergency(now, afterReport),
                                            "declared",
                                            under.authority(),
                                            wanted.reason()));
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

    /** Declares an authorized phase (T16). */
    Uni<Phase> declare(UUID id, @Nullable String ifMatch) {
        Instant now = clock.instant();
        return find(id).flatMap(phase -> rulebook.inForce(now)
                .flatMap(policy -> phases.declaredFor(phase.scope()).flatMap(current -> {
                    PhasePolicy.Wish wish =
                            new PhasePolicy.Wish(phase.scope(), rating(current, policy), phase.rating(), true, false);
                    Authority authority = authority(PhasePolicy.declare(wish, offices(), policy));
                    EntityTag.require(ifMatch, phase.version());
                    phase.require(PhaseState.Action.DECLARE);
                    return end(current, authority, now).chain(() -> {
                        phase.declare(now);
                        return store(phase, "declared", authority, null);
                    });
                })));
    }

    /** Lowers a phase in force; a milder one takes its place unless it is the mildest (T17). */
    Uni<Phase> lower(UUID id, @Nullable String ifMatch, PhaseLowering lowering) {
        Instant now = clock.instant();
        return find(id).flatMap(phase -> rulebook.inForce(now).flatMap(policy -> {
            Authority authority =
                    authority(PhasePolicy.lower(phase.scope(), phase.rating(), lowering.rating(), offices(), policy));
            EntityTag.require(ifMatch, phase.version());
            phase.end(now);
            return store(phase, "lowered", authority, lowering.reason())
                    .call(() -> lowering.rating().equals(policy.baseline())
                            ? Uni.createFrom().voidItem()
                            : store(
                                    Phase.declared(
                                            Ids.next(), phase.scope(), lowering.rating(), lowering.reason(), now),
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

    Uni<Phase> find(UUID id) {
        return phases.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("phase"));
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
