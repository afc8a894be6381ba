package org.fieldsecurity.clearance.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.Nullable;

/**
 * The reports that count of one traveller on one leg. A later report corrects an earlier one of the same kind by the same
 * or a weaker source; what a stronger source said stands, and the other report is kept beside it (T22).
 *
 * @param departed null while nobody reported it
 * @param arrived null while nobody reported it
 * @param left null while nobody reported it
 */
@PureRules
public record Sightings(
        @Nullable Sighting departed,
        @Nullable Sighting arrived,
        @Nullable Sighting left) {

    /** The ones that count of all reports, in the order in which they were made. */
    public static Sightings of(List<Sighting> reports) {
        Map<MovementKind, Sighting> counting = new EnumMap<>(MovementKind.class);
        for (Sighting report : reports) {
            counting.merge(
                    report.kind(), report, (held, later) -> later.source().corrects(held.source()) ? later : held);
        }
        return new Sightings(
                counting.get(MovementKind.DEPARTED),
                counting.get(MovementKind.ARRIVED),
                counting.get(MovementKind.LEFT));
    }

    /** Whether the journey began: whoever arrived or left has departed before. */
    public boolean begun() {
        return departed != null || arrived != null || left != null;
    }
}
