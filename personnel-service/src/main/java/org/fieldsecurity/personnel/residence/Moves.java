package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.residence.rules.MoveRules;
import org.jspecify.annotations.Nullable;

/** Moves people: the old residency ends at the instant at which the new one begins (P4). */
@ApplicationScoped
class Moves {

    private final Residencies residencies;
    private final Ledger ledger;
    private final InstantSource clock;

    Moves(Residencies residencies, Ledger ledger, InstantSource clock) {
        this.residencies = residencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Moves a person, held by {@link Residents#findToMove}, into a home that keeps its zone meanwhile. */
    Uni<Residency> moveIn(Resident person, Residence home, @Nullable Instant wanted, Authority authority) {
        Instant now = now();
        Instant since = wanted == null ? now : wanted.truncatedTo(ChronoUnit.MICROS);
        return residencies
                .latest(person.id())
                .invoke(latest ->
                        refuse(MoveRules.whyNotMoved(latest == null ? null : latest.latest(), home.id(), since, now)))
                .call(() -> requireRoom(home))
                .flatMap(latest -> {
                    if (latest != null && latest.latest().until() == null) {
                        latest.end(since);
                    }
                    return residencies.flush();
                })
                .chain(() -> residencies.persistAndFlush(new Residency(person.id(), home, since)))
                .call(residency ->
                        ledger.append(new Change("residency", person.id(), "began", residency.view(), authority)));
    }

    /** Ends a residency that no other follows. */
    Uni<Residency> moveOut(Resident person, Residency current, ResidencyEnd end, Authority authority) {
        Instant now = now();
        Instant wanted = end.at();
        Instant at = wanted == null ? now : wanted.truncatedTo(ChronoUnit.MICROS);
        refuse(MoveRules.whyNotEnded(current.latest(), at, now));
        current.end(at);
        return residencies
                .flush()
                .chain(() -> ledger.append(new Change(
                        "residency", person.id().toString(), "ended", current.view(), authority, end.reason())))
                .replaceWith(current);
    }

    private Uni<Void> requireRoom(Residence home) {
        return residencies
                .countOf(home.id())
                .invoke(count -> {
                    if (count >= Residencies.MOST_OF_A_HOME) {
                        throw ProblemException.refused(
                                "A home has " + Residencies.MOST_OF_A_HOME
                                        + " people at most; register the parts of a larger building as homes.",
                                List.of("P4"),
                                List.of("20(g)"));
                    }
                })
                .replaceWithVoid();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(detail -> {
            throw ProblemException.refused(detail, List.of("P4"), List.of("20(g)", "22(d)"));
        });
    }
}
