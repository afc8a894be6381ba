package org.fieldsecurity.personnel.zone.rules;

import java.util.List;

/**
 * The ground of a zone: what lies within the outer border and in none of the holes.
 *
 * @param outer its outer border
 * @param holes what is left out, each within the outer border and apart from the others
 */
public record Shape(Ring outer, List<Ring> holes) {

    /**
     * The shape of a polygon in which {@link PolygonRules} finds no flaw.
     *
     * @param coordinates rings of positions, each longitude and latitude in degrees; the outer border first
     */
    public static Shape of(List<List<List<Double>>> coordinates) {
        List<Ring> rings = coordinates.stream()
                .map(ring -> Ring.through(ring.stream()
                        .map(position -> GridPoint.of(position.get(0), position.get(1)))
                        .toList()))
                .toList();
        return new Shape(rings.getFirst(), rings.subList(1, rings.size()));
    }

    /** Where the point lies. */
    public Side sideOf(GridPoint point) {
        Side side = outer.sideOf(point);
        if (side != Side.INSIDE) {
            return side;
        }
        for (Ring hole : holes) {
            switch (hole.sideOf(point)) {
                case INSIDE -> {
                    return Side.OUTSIDE;
                }
                case ON_BORDER -> {
                    return Side.ON_BORDER;
                }
                case OUTSIDE -> {}
            }
        }
        return Side.INSIDE;
    }
}
