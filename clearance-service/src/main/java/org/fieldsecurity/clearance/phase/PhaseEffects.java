package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.kit.copy.ManyRows;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** What phases meant for journeys and residents. */
@ApplicationScoped
public class PhaseEffects implements PanacheRepositoryBase<PhaseEffect, UUID> {

    private static final String ADD = """
            insert into phase_effect (id, phase, change, kind, request, leg, person, category, organization,
                duty_station, effect, previous_state)
            select id, phase, cause, kind, request, leg, person, category, organization, "dutyStation", effect,
                "previousState"
            from json_to_recordset(cast(cast(?1 as text) as json)) as new (id uuid, phase uuid, cause text, kind text, request uuid,
                leg uuid, person uuid, category text, organization text, "dutyStation" text, effect text,
                "previousState" text)
            """;

    private final ManyRows many;

    PhaseEffects(ManyRows many) {
        this.many = many;
    }

    /** Adds many, by few statements. */
    Uni<Void> add(List<PhaseEffect> effects) {
        return many.write(ADD, effects.stream().map(PhaseEffect::written).toList());
    }

    /**
     * One page, in the order in which they were found.
     *
     * @param visible whom the caller may see
     */
    Uni<List<PhaseEffect>> page(UUID phase, @Nullable Effect effect, EffectsVisible visible, PageRequest request) {
        StringBuilder query = new StringBuilder("phase = :phase and id > :after");
        Parameters values = Parameters.with("phase", phase)
                .and("after", request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0)));
        if (effect != null) {
            query.append(" and effect = :effect");
            values.and("effect", effect);
        }
        if (visible.wanted() != null) {
            query.append(" and organization = :wanted");
            values.and("wanted", visible.wanted());
        }
        if (!visible.everybody()) {
            query.append(" and (organization in :organizations or dutyStation in :dutyStations)");
            values.and("organizations", visible.organizations()).and("dutyStations", visible.dutyStations());
        }
        return find(query + " order by id", values).page(0, request.fetch()).list();
    }
}
