package org.fieldsecurity.personnel.zone.rules;

import java.util.List;
import java.util.stream.IntStream;

/** A closed border that doesn't cross itself. */
public final class Ring {

    private final List<Edge> edges;
    private final GridPoint southWest;
    private final GridPoint northEast;

    private Ring(List<Edge> edges) {
        this.edges = edges;
        this.southWest = new GridPoint(
                edges.stream().mapToLong(edge -> edge.from().east()).min().orElseThrow(),
                edges.stream().mapToLong(edge -> edge.from().north()).min().orElseThrow());
        this.northEast = new GridPoint(
                edges.stream().mapToLong(edge -> edge.from().east()).max().orElseThrow(),
                edges.stream().mapToLong(edge -> edge.from().north()).max().orElseThrow());
    }

    /** The border through the corners, whose last is the first again. */
    static Ring through(List<GridPoint> corners) {
        return new Ring(IntStream.range(1, corners.size())
                .mapToObj(index -> new Edge(corners.get(index - 1), corners.get(index)))
                .toList());
    }

    List<Edge> edges() {
        return edges;
    }

    /** Where the point lies, as if the ring had no holes. */
    Side sideOf(GridPoint point) {
        if (point.east() < southWest.east()
                || point.east() > northEast.east()
                || point.north() < southWest.north()
                || point.north() > northEast.north()) {
            return Side.OUTSIDE;
        }
        boolean inside = false;
        for (Edge edge : edges) {
            if (edge.holds(point)) {
                return Side.ON_BORDER;
            }
            inside ^= edge.isCrossedEastOf(point);
        }
        return inside ? Side.INSIDE : Side.OUTSIDE;
    }
}
