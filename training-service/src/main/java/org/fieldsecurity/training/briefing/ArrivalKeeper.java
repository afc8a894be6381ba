package org.fieldsecurity.training.briefing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.training.briefing.rules.ArrivalRule;
import org.fieldsecurity.training.briefing.rules.ArrivalStep;
import org.fieldsecurity.training.briefing.rules.DueTerm;
import org.fieldsecurity.training.briefing.term.BriefingTermRegister;
import org.jspecify.annotations.Nullable;

/** Opens, moves and voids briefings by what clearance says of arrivals, each with its row in the ledger (T11). */
@ApplicationScoped
class ArrivalKeeper {

    private static final Authority AUTHORITY = Authority.system("ARRIVAL_REPORT");

    private final Briefings briefings;
    private final BriefingTermRegister terms;
    private final Ledger ledger;

    ArrivalKeeper(Briefings briefings, BriefingTermRegister terms, Ledger ledger) {
        this.briefings = briefings;
        this.terms = terms;
        this.ledger = ledger;
    }

    /** Follows some hundred arrivals, each of another leg or person, inside the caller's transaction. */
    Uni<Void> follow(List<Arrival> arrivals) {
        List<UUID> legs = arrivals.stream().map(Arrival::leg).distinct().toList();
        return terms.all().flatMap(due -> briefings
                .ofLegs(legs)
                .map(stored -> stored.stream()
                        .collect(Collectors.toMap(it -> new Owed(it.leg(), it.person()), Function.identity())))
                .map(known -> arrivals.stream()
                        .map(arrival -> follow(arrival, known.get(new Owed(arrival.leg(), arrival.person())), due))
                        .flatMap(Optional::stream)
                        .toList())
                .flatMap(this::store));
    }

    /** Who owes it after which leg. */
    private record Owed(UUID leg, UUID person) {}

    /** What happened to a briefing. */
    private record Followed(Briefing briefing, String verb) {

        Change change() {
            return new Change("briefing", briefing.id(), verb, briefing.view(), AUTHORITY);
        }
    }

    private static Optional<Followed> follow(Arrival arrival, @Nullable Briefing known, List<DueTerm> terms) {
        return switch (ArrivalRule.follow(known == null ? null : known.known(), arrival.reported(), terms)) {
            case ArrivalStep.Opened opened -> Optional.of(new Followed(opened(arrival, known, opened), "opened"));
            case ArrivalStep.Moved moved -> changed(known, "moved", briefing -> briefing.move(moved));
            case ArrivalStep.Voided voided -> changed(known, "voided", Briefing::voided);
            case ArrivalStep.Unchanged unchanged -> Optional.empty();
        };
    }

    private static Briefing opened(Arrival arrival, @Nullable Briefing known, ArrivalStep.Opened opened) {
        if (known == null) {
            return new Briefing(arrival, opened);
        }
        known.open(arrival, opened);
        return known;
    }

    private static Optional<Followed> changed(@Nullable Briefing known, String verb, Consumer<Briefing> change) {
        return Optional.ofNullable(known).map(briefing -> {
            change.accept(briefing);
            return new Followed(briefing, verb);
        });
    }

    /** The states go into the ledger with the versions that the flush gave them. */
    private Uni<Void> store(List<Followed> followed) {
        if (followed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return briefings
                .persist(followed.stream().map(Followed::briefing).toList())
                .chain(briefings::flush)
                .chain(() ->
                        ledger.appendAll(followed.stream().map(Followed::change).toList()));
    }
}
