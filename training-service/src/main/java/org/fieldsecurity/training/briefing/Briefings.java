package org.fieldsecurity.training.briefing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.training.briefing.rules.BriefingState;
import org.jspecify.annotations.Nullable;

/** All briefings. */
@ApplicationScoped
class Briefings implements PanacheRepositoryBase<Briefing, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String STATE = BriefingState.class.getName() + ".";

    /** Written out and not bound, as the indexes of what is left to do name these states too. */
    private static final String LEFT = "state in (" + STATE + "OPEN, " + STATE + "GIVEN)";

    /**
     * What a list shows.
     *
     * @param overdue only what is past its due instant and not signed; or, when false, all else
     */
    record Wanted(@Nullable BriefingState state, @Nullable Boolean overdue) {}

    /** One page of what is in reach, the earliest due first. */
    Uni<List<Briefing>> page(Reach reach, Wanted wanted, Instant now, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        StringBuilder query = new StringBuilder("dueAt >= :due and (dueAt > :due or id > :after)");
        Map<String, Object> values = new HashMap<>();
        values.put("due", after.map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH));
        values.put("after", after.map(cursor -> cursor.uuid(1)).orElse(FIRST));
        if (reach.organization() != null) {
            query.append(" and organization = :organization");
            values.put("organization", reach.organization());
        }
        switch (reach.place()) {
            case Scope.Country(String code) -> {
                query.append(" and country = :country");
                values.put("country", code);
            }
            case Scope.DutyStation(String locode) -> {
                query.append(" and dutyStation = :dutyStation");
                values.put("dutyStation", locode);
            }
            default -> {}
        }
        if (wanted.state() != null) {
            query.append(" and state = ").append(STATE).append(wanted.state());
        }
        if (wanted.overdue() != null) {
            query.append(wanted.overdue() ? " and " : " and not ").append("(" + LEFT + " and dueAt < :now)");
            values.put("now", now);
        }
        return find(query.append(" order by dueAt, id").toString(), values)
                .page(0, request.fetch())
                .list();
    }

    /**
     * One page of a person's briefings, the oldest first.
     *
     * @param merged the records that were merged into the person's, whose briefings are theirs too (P10)
     */
    Uni<List<Briefing>> page(UUID person, List<UUID> merged, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        List<UUID> all = Stream.concat(Stream.of(person), merged.stream()).toList();
        return find("person in ?1 and id > ?2 order by id", all, Objects.requireNonNull(after))
                .page(0, request.fetch())
                .list();
    }

    /** The briefings after these legs. */
    Uni<List<Briefing>> ofLegs(List<UUID> legs) {
        return list("leg in ?1", legs);
    }
}
