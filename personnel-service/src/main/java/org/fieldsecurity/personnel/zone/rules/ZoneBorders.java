package org.fieldsecurity.personnel.zone.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decides whether a home lies in an open zone. */
public final class ZoneBorders {

    private final String code;
    private final @Nullable Shape shape;
    private final List<AddressRule.Prepared> rules;

    /**
     * The borders of a zone.
     *
     * @param code such as {@code CD/goma-himbi}
     * @param shape null for a zone that only words and address rules describe
     * @param rules in the order in which they are tried
     */
    public ZoneBorders(String code, @Nullable Shape shape, List<AddressRule> rules) {
        this.code = code;
        this.shape = shape;
        this.rules = rules.stream().map(AddressRule::prepared).toList();
    }

    /** The zone's code. */
    public String code() {
        return code;
    }

    boolean hasShape() {
        return shape != null;
    }

    /** Where the point lies; outside for a zone without a polygon. */
    Side sideOf(GridPoint point) {
        return shape == null ? Side.OUTSIDE : shape.sideOf(point);
    }

    /** Whether the address belongs to the zone by the first rule that matches; false when none does. */
    boolean takesAddress(String compared) {
        return rules.stream()
                .filter(rule -> rule.matches(compared))
                .findFirst()
                .map(AddressRule.Prepared::belongs)
                .orElse(false);
    }
}
