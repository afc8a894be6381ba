package org.fieldsecurity.personnel.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.personnel.roster.Statements;
import org.jspecify.annotations.Nullable;

/** Homes and who lives in them, as a visit needs to know them. */
@ApplicationScoped
public class Households {

    /** Most people of one home that a visit looks at. */
    private static final int MAX_PEOPLE = 500;

    private static final String HOME = "select zone from residence where id = $1";
    private static final String LIVED = "select distinct person from residency where residence = $1"
            + " and period && hours_of($2) limit " + MAX_PEOPLE;
    private static final String VISITED = "update household set visit = $1, visited_on = $2, due_on = $3"
            + " where residence = $4 and first_day <= $2 and (visited_on is null or visited_on <= $2)";

    private final Statements statements;

    Households(Statements statements) {
        this.statements = statements;
    }

    /**
     * A home.
     *
     * @param zone code of the zone in which it lies; null while it lies in none
     */
    record Home(@Nullable String zone) {}

    /** The home, if there is one. */
    Uni<Optional<Home>> home(UUID residence) {
        return statements
                .inSession(HOME, residence)
                .map(rows -> rows.stream().findFirst().map(row -> new Home(row.text(0))));
    }

    /** Who lived there at some time of the day, in UTC. */
    Uni<Set<UUID>> lived(UUID residence, LocalDate day) {
        return statements
                .inSession(LIVED, residence, day)
                .map(rows -> rows.stream().map(row -> row.id(0)).collect(Collectors.toSet()));
    }

    /** Moves the day on which the household is due, unless a later visit has. */
    Uni<Integer> visited(HouseholdVisitView visit) {
        return statements.execute(VISITED, visit.id(), visit.visitedOn(), visit.dueAgainOn(), visit.residence());
    }
}
