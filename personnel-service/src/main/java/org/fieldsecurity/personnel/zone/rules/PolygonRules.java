package org.fieldsecurity.personnel.zone.rules;

import java.util.List;
import java.util.Optional;

/**
 * What makes rings of positions a polygon (RFC 7946, and stricter): closed rings that neither cross nor touch
 * themselves or each other, holes within the outer border and apart from one another.
 */
public final class PolygonRules {

    /** Most positions of a polygon, those of its holes included. */
    public static final int MOST_POSITIONS = 500;

    private static final int FEWEST_POSITIONS = 4;
    private static final long HALF_WAY_ROUND = 180_000_000;

    private PolygonRules() {}

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON Pointer within the coordinates, such as {@code /0/3}
     * @param explanation what is wrong there
     */
    public record Flaw(String pointer, String explanation) {}

    /** The first thing that is wrong; empty for a polygon. Positions are judged as {@link GridPoint}s. */
    public static Optional<Flaw> firstFlaw(List<List<List<Double>>> coordinates) {
        if (coordinates.isEmpty()) {
            return flaw("", "must have an outer border");
        }
        if (coordinates.stream().mapToInt(List::size).sum() > MOST_POSITIONS) {
            return flaw("", "may have " + MOST_POSITIONS + " positions at most, those of holes included");
        }
        for (int ring = 0; ring < coordinates.size(); ring++) {
            Optional<Flaw> found = flawOfRing("/" + ring, coordinates.get(ring));
            if (found.isPresent()) {
                return found;
            }
        }
        return flawAmong(
                coordinates.stream().map(ring -> Ring.through(points(ring))).toList());
    }

    private static Optional<Flaw> flawOfRing(String pointer, List<List<Double>> ring) {
        for (int index = 0; index < ring.size(); index++) {
            if (!isPosition(ring.get(index))) {
                return flaw(
                        pointer + "/" + index,
                        "must be a longitude from -180 to 180 and a latitude from -90 to 90, and nothing else");
            }
        }
        if (ring.size() < FEWEST_POSITIONS) {
            return flaw(pointer, "must have " + FEWEST_POSITIONS + " positions at least");
        }
        List<GridPoint> points = points(ring);
        if (!points.getFirst().equals(points.getLast())) {
            return flaw(pointer, "must end where it began");
        }
        return flawOfEdges(pointer, Ring.through(points).edges());
    }

    private static Optional<Flaw> flawOfEdges(String pointer, List<Edge> edges) {
        for (int index = 0; index < edges.size(); index++) {
            Edge edge = edges.get(index);
            if (edge.from().equals(edge.to())) {
                return flaw(pointer + "/" + (index + 1), "repeats the position before it");
            }
            if (Math.abs(edge.from().east() - edge.to().east()) > HALF_WAY_ROUND) {
                return flaw(
                        pointer + "/" + (index + 1),
                        "is more than 180 degrees from the position before it; a zone across the 180th meridian is"
                                + " described by address rules");
            }
        }
        for (int one = 0; one < edges.size(); one++) {
            for (int other = one + 1; other < edges.size(); other++) {
                if (crosses(edges, one, other)) {
                    return flaw(pointer + "/" + other, "begins a line that crosses or touches the ring's other lines");
                }
            }
        }
        return Optional.empty();
    }

    /** Neighbours share a corner and nothing else. */
    private static boolean crosses(List<Edge> edges, int one, int other) {
        Edge first = edges.get(one);
        Edge second = edges.get(other);
        if (other == one + 1) {
            return first.holds(second.to()) || second.holds(first.from());
        }
        if (one == 0 && other == edges.size() - 1) {
            return first.holds(second.from()) || second.holds(first.to());
        }
        return first.meets(second);
    }

    private static Optional<Flaw> flawAmong(List<Ring> rings) {
        for (int one = 0; one < rings.size(); one++) {
            for (int other = one + 1; other < rings.size(); other++) {
                if (meet(rings.get(one), rings.get(other))) {
                    return flaw("/" + other, "crosses or touches another ring");
                }
                boolean within = lies(rings.get(other), rings.get(one));
                if (one == 0 && !within) {
                    return flaw("/" + other, "is a hole that doesn't lie within the outer border");
                }
                if (one > 0 && (within || lies(rings.get(one), rings.get(other)))) {
                    return flaw("/" + other, "is a hole within a hole");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean meet(Ring one, Ring other) {
        return one.edges().stream().anyMatch(edge -> other.edges().stream().anyMatch(edge::meets));
    }

    /** Whether a ring that doesn't meet the other lies in it. */
    private static boolean lies(Ring ring, Ring in) {
        return in.sideOf(ring.edges().getFirst().from()) == Side.INSIDE;
    }

    private static boolean isPosition(List<Double> position) {
        return position.size() == 2 && isWithin(position.get(0), 180) && isWithin(position.get(1), 90);
    }

    private static boolean isWithin(Double degrees, double most) {
        return degrees >= -most && degrees <= most;
    }

    private static List<GridPoint> points(List<List<Double>> ring) {
        return ring.stream()
                .map(position -> GridPoint.of(position.get(0), position.get(1)))
                .toList();
    }

    private static Optional<Flaw> flaw(String pointer, String explanation) {
        return Optional.of(new Flaw(pointer, explanation));
    }
}
