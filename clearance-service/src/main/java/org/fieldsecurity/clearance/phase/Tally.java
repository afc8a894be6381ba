package org.fieldsecurity.clearance.phase;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.TravellerCategory;

/** Counts whom a change of a rating touches. */
final class Tally {

    private final Map<Key, Long> counts = new HashMap<>();

    private record Key(Effect effect, String organization, TravellerCategory category) {}

    void add(List<Touched> touched) {
        touched.forEach(one -> counts.merge(new Key(one.effect(), one.organization(), one.category()), 1L, Long::sum));
    }

    /** By effect, organization and category, in this order. */
    List<EffectCount> counts() {
        return counts.entrySet().stream()
                .map(one -> new EffectCount(
                        one.getKey().effect(),
                        one.getKey().organization(),
                        one.getKey().category(),
                        one.getValue()))
                .sorted(Comparator.comparing(EffectCount::effect)
                        .thenComparing(EffectCount::organization)
                        .thenComparing(EffectCount::category))
                .toList();
    }

    /** By effect alone. */
    List<EffectTotal> totals() {
        Map<Effect, Long> totals = new EnumMap<>(Effect.class);
        counts.forEach((key, count) -> totals.merge(key.effect(), count, Long::sum));
        return totals.entrySet().stream()
                .map(one -> new EffectTotal(one.getKey(), one.getValue()))
                .toList();
    }
}
