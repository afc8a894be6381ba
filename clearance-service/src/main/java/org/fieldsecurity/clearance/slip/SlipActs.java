package org.fieldsecurity.clearance.slip;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.notice.Occurrence.SlipRevoked;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.clearance.request.ClearedJourney;
import org.fieldsecurity.clearance.request.ClearedJourney.ClearedLeg;
import org.fieldsecurity.clearance.request.ClearedJourneys;
import org.fieldsecurity.clearance.request.WithdrawalListener;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.slip.code.SlipCode;
import org.fieldsecurity.slip.code.SlipLeg;
import org.jspecify.annotations.Nullable;

/** Issues slips for what is cleared, and withdraws them when it no longer is (T10). */
@ApplicationScoped
public class SlipActs implements WithdrawalListener {

    private final Slips slips;
    private final SlipKeyring keyring;
    private final ClearedJourneys journeys;
    private final KnownFacts facts;
    private final Rulebook rulebook;
    private final Ledger ledger;
    private final Outbox outbox;
    private final InstantSource clock;

    SlipActs(
            Slips slips,
            SlipKeyring keyring,
            ClearedJourneys journeys,
            KnownFacts facts,
            Rulebook rulebook,
            Ledger ledger,
            Outbox outbox,
            InstantSource clock) {
        this.slips = slips;
        this.keyring = keyring;
        this.journeys = journeys;
        this.facts = facts;
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Issues a slip for every leg that is cleared now; an earlier one is withdrawn. */
    Uni<Slip> issue(UUID request, UUID person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return journeys.withSlip(request, person, now).flatMap(permitted -> {
            requireLegs(permitted.journey());
            return facts.people(Set.of(person))
                    .flatMap(people -> rulebook.inForce(now)
                            .map(policy -> slip(permitted.journey(), name(people, person), policy.openStay(), now)))
                    .call(slip -> withdrawn(request, person, "Replaced by a later slip", now, permitted.authority()))
                    .call(slips::persistAndFlush)
                    .call(slip -> ledger.append(new Change(
                            "slip", slip.id().toString(), "issued", SlipView.of(slip), permitted.authority())));
        });
    }

    /** The slip in use, for somebody who may see the traveller's request. */
    Uni<Slip> current(UUID request, UUID person) {
        return journeys.of(request, person)
                .chain(() -> slips.current(request, person))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("slip"));
    }

    @Override
    public Uni<Void> withdrawn(UUID request, UUID person, String reason, Instant at, Authority authority) {
        return withdrawn(List.of(new Withdrawn(request, person)), reason, at, authority);
    }

    @Override
    public Uni<Void> withdrawn(List<Withdrawn> travellers, String reason, Instant at, Authority authority) {
        return slips.revoke(travellers, at, reason)
                .call(revoked -> ledger.appendAll(revoked.stream()
                        .map(slip -> new Change("slip", slip.id().toString(), "revoked", slip, authority, reason))
                        .toList()))
                .flatMap(revoked -> tell(revoked, at));
    }

    private Uni<Void> tell(List<SlipView> revoked, Instant at) {
        Set<UUID> people = revoked.stream().map(SlipView::person).collect(Collectors.toSet());
        return facts.people(people)
                .flatMap(known -> outbox.tell(revoked.stream()
                        .map(slip -> new SlipRevoked(
                                slip.id(), slip.request(), slip.person(), organization(known, slip.person()), at))
                        .toList()));
    }

    private Slip slip(ClearedJourney journey, String name, Period openStay, Instant now) {
        List<SlipLeg> legs =
                journey.legs().stream().map(leg -> leg(leg, openStay)).toList();
        SlipCode statement = new SlipCode(
                Ids.next(),
                journey.person(),
                SlipCode.fittingName(name),
                legs,
                now,
                validUntil(legs, now),
                keyring.keyId());
        return new Slip(journey.request(), statement, keyring.sign(statement));
    }

    private static SlipLeg leg(ClearedLeg leg, Period openStay) {
        LocalDate firstDay = Utc.day(leg.arrivesAt());
        Instant leavesAt = leg.leavesAt();
        LocalDate lastDay = leavesAt == null ? firstDay.plus(openStay) : Utc.day(leavesAt);
        return new SlipLeg(leg.from(), leg.to(), firstDay, lastDay);
    }

    /** The end of the last day, wherever on Earth it is. */
    private static Instant validUntil(List<SlipLeg> legs, Instant now) {
        LocalDate lastDay =
                legs.stream().map(SlipLeg::lastDay).max(LocalDate::compareTo).orElseThrow();
        Instant end = lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12));
        if (!end.isAfter(now)) {
            throw ProblemException.refused("The journey is over.", List.of("T10"), List.of("An 27"));
        }
        return end;
    }

    private static void requireLegs(ClearedJourney journey) {
        if (journey.legs().isEmpty()) {
            throw ProblemException.refused(
                    "No leg of this journey is cleared for this traveller.", List.of("T10"), List.of("An 27"));
        }
    }

    private static @Nullable String organization(Map<UUID, PersonCopy> people, UUID person) {
        PersonCopy copy = people.get(person);
        return copy == null ? null : copy.organization();
    }

    private static String name(Map<UUID, PersonCopy> people, UUID person) {
        return Objects.requireNonNull(people.get(person), "a traveller is never forgotten")
                .name();
    }
}
