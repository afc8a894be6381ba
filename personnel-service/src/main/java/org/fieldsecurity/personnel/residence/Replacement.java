package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.zone.BordersMoved;
import org.fieldsecurity.personnel.zone.rules.Home;
import org.fieldsecurity.personnel.zone.rules.PlacedBy;
import org.fieldsecurity.personnel.zone.rules.Placement;
import org.fieldsecurity.personnel.zone.rules.Unplaced;
import org.fieldsecurity.personnel.zone.rules.ZonePlacement;
import org.jspecify.annotations.Nullable;

/**
 * Places the homes of a duty station anew when its borders have moved (P4). All are looked at, in chunks and away from the
 * event loop; those that change are stored, each with its row in the ledger, and their residents follow.
 *
 * <p>So many changes fit into one transaction that stays short. A zone that takes more is larger than any warden can visit
 * [20(g)] and is refused.
 */
@ApplicationScoped
public class Replacement implements BordersMoved {

    static final int MOST_CHANGES = 2_000;

    private static final int CHUNK = 1_000;
    private static final int BATCH = 100;
    private static final String HOMES = "select id, address, latitude, longitude, zone, placed_by, unplaced_because,"
            + " array_to_string(candidates, ' ') from residence where duty_station = ?1 and id > ?2 order by id limit "
            + CHUNK;

    private final Residences residences;
    private final Residencies residencies;
    private final Ledger ledger;
    private final Vertx vertx;

    Replacement(Residences residences, Residencies residencies, Ledger ledger, Vertx vertx) {
        this.residences = residences;
        this.residencies = residencies;
        this.ledger = ledger;
        this.vertx = vertx;
    }

    /** A home that belongs elsewhere now. */
    private record Shift(UUID home, @Nullable String from, Placement to) {

        boolean isLost() {
            return from != null && to instanceof Placement.Nowhere;
        }
    }

    @Override
    public Uni<Void> moved(Move move) {
        List<Shift> shifts = new ArrayList<>();
        return collect(move, new UUID(0, 0), shifts)
                .chain(() -> requireNobodyLost(shifts))
                .chain(() -> apply(shifts, move))
                .chain(() -> shifts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : residencies.followHomesOf(move.dutyStation(), move.at()));
    }

    private Uni<Void> collect(Move move, UUID after, List<Shift> shifts) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOMES, Object[].class)
                        .setParameter(1, move.dutyStation())
                        .setParameter(2, after)
                        .getResultList())
                .flatMap(rows -> vertx.executeBlocking(() -> shifts(rows, move)).flatMap(found -> {
                    shifts.addAll(found);
                    requireFew(shifts);
                    return rows.size() < CHUNK
                            ? Uni.createFrom().voidItem()
                            : collect(move, (UUID) rows.getLast()[0], shifts);
                }));
    }

    private static List<Shift> shifts(List<Object[]> rows, Move move) {
        return rows.stream().flatMap(row -> shift(row, move).stream()).toList();
    }

    private static Optional<Shift> shift(Object[] row, Move move) {
        String zone = (String) row[4];
        String placedBy = (String) row[5];
        Home home = new Home(
                (String) row[1],
                GeoPoint.of((BigDecimal) row[2], (BigDecimal) row[3]),
                zone,
                PlacedBy.BY_HAND.name().equals(placedBy));
        Placement placement = ZonePlacement.place(home, move.open());
        if (placement instanceof Placement.Nowhere
                && move.successor() != null
                && zone != null
                && zone.equals(move.closed())) {
            placement = new Placement.InZone(move.successor(), PlacedBy.BY_HAND);
        }
        boolean same =
                switch (placement) {
                    case Placement.InZone(String code, PlacedBy by) ->
                        code.equals(zone) && by.name().equals(placedBy);
                    case Placement.Nowhere(Unplaced because, List<String> candidates) ->
                        zone == null
                                && because.name().equals(row[6])
                                && String.join(" ", candidates).equals(row[7]);
                };
        return same ? Optional.empty() : Optional.of(new Shift((UUID) row[0], zone, placement));
    }

    private static void requireFew(List<Shift> shifts) {
        if (shifts.size() > MOST_CHANGES) {
            throw ProblemException.refused(
                    "More than " + MOST_CHANGES
                            + " homes would change their zone at once. Take smaller steps: a zone of"
                            + " that size is more than a warden can visit.",
                    List.of("P4"),
                    List.of("19", "20(g)"));
        }
    }

    /** Nobody who lives in a zone is left without one. */
    private Uni<Void> requireNobodyLost(List<Shift> shifts) {
        List<UUID> lost = shifts.stream().filter(Shift::isLost).map(Shift::home).toList();
        return lost.isEmpty()
                ? Uni.createFrom().voidItem()
                : residencies
                        .inhabited(lost)
                        .invoke(inhabited -> {
                            if (inhabited > 0) {
                                throw ProblemException.refused(
                                        "The people of " + inhabited + " homes would be without a zone. First widen or"
                                                + " open the zone that takes them; when closing, name a successor.",
                                        List.of("P4"),
                                        List.of("19", "22(d)"));
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> apply(List<Shift> shifts, Move move) {
        Map<UUID, Placement> placements = shifts.stream().collect(Collectors.toMap(Shift::home, Shift::to));
        return Multi.createFrom()
                .iterable(shifts.stream().map(Shift::home).toList())
                .group()
                .intoLists()
                .of(BATCH)
                .onItem()
                .transformToUniAndConcatenate(ids -> residences
                        .list("id in ?1 order by id", ids)
                        .invoke(homes ->
                                homes.forEach(home -> home.place(Objects.requireNonNull(placements.get(home.id())))))
                        .call(residences::flush)
                        .flatMap(homes -> record(homes, move.authority())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> record(List<Residence> homes, Authority authority) {
        return Multi.createFrom()
                .iterable(homes)
                .onItem()
                .transformToUniAndConcatenate(
                        home -> ledger.append(new Change("residence", home.id(), "placed", home.view(), authority)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
