package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.zone.BordersMoved;

/** Hands the visitors of a zone that is closed to its successor, each stay with its row in the ledger (P4). */
@ApplicationScoped
public class StayTransfer implements BordersMoved {

    private static final int MOST_STAYS = 1_000;
    private static final String REASON = "The zone was closed";

    private final ZoneStays stays;
    private final Ledger ledger;

    StayTransfer(ZoneStays stays, Ledger ledger) {
        this.stays = stays;
        this.ledger = ledger;
    }

    @Override
    public Uni<Void> moved(Move move) {
        String closed = move.closed();
        if (closed == null) {
            return Uni.createFrom().voidItem();
        }
        return stays.openIn(closed, move.at(), MOST_STAYS + 1).flatMap(open -> {
            if (open.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            String successor = move.successor();
            if (successor == null) {
                throw refused("Visitors stay in the zone, or are expected. Name the zone that takes them over.");
            }
            if (open.size() > MOST_STAYS) {
                throw refused("More than " + MOST_STAYS + " stays are open in the zone; end some first.");
            }
            return Multi.createFrom()
                    .iterable(open)
                    .onItem()
                    .transformToUniAndConcatenate(stay -> transfer(stay, successor, move))
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Void> transfer(ZoneStay stay, String successor, Move move) {
        if (!stay.term().from().isBefore(move.at())) {
            stay.moveTo(successor);
            return stays.flush().chain(() -> append(stay, "moved", move.authority()));
        }
        ZoneStay rest = stay.restIn(successor, move.at());
        stay.end(move.at());
        return stays.flush()
                .chain(() -> append(stay, "ended", move.authority()))
                .chain(() -> stays.persistAndFlush(rest))
                .chain(() -> append(rest, "arranged", move.authority()));
    }

    private Uni<Void> append(ZoneStay stay, String verb, Authority authority) {
        return ledger.append(new Change("zone-stay", stay.id().toString(), verb, stay.view(), authority, REASON))
                .replaceWithVoid();
    }

    private static ProblemException refused(String detail) {
        return ProblemException.refused(detail, List.of("P4"), List.of("20(d)"));
    }
}
