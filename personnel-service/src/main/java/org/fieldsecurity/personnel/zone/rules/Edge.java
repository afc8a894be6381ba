package org.fieldsecurity.personnel.zone.rules;

/** A straight piece of a border. */
record Edge(GridPoint from, GridPoint to) {

    /** Whether the point lies on it, ends included. */
    boolean holds(GridPoint point) {
        return within(point.east(), from.east(), to.east())
                && within(point.north(), from.north(), to.north())
                && GridPoint.turn(from, to, point) == 0;
    }

    /** Whether the two have a point in common. */
    boolean meets(Edge other) {
        return !isApart(other) && ((parts(other) && other.parts(this)) || touches(other) || other.touches(this));
    }

    /** Whether the other's ends lie on different sides of this edge's line. */
    private boolean parts(Edge other) {
        long one = GridPoint.turn(from, to, other.from);
        long two = GridPoint.turn(from, to, other.to);
        return (one < 0 && two > 0) || (one > 0 && two < 0);
    }

    private boolean touches(Edge other) {
        return holds(other.from) || holds(other.to);
    }

    /**
     * Whether a ray from the point to the east crosses it. Of two edges that meet at a corner only one counts, so that a
     * ray through the corner is counted rightly.
     */
    boolean isCrossedEastOf(GridPoint point) {
        long turn = GridPoint.turn(from, to, point);
        boolean rises = from.north() <= point.north() && to.north() > point.north();
        boolean falls = to.north() <= point.north() && from.north() > point.north();
        return (rises && turn > 0) || (falls && turn < 0);
    }

    private boolean isApart(Edge other) {
        return Math.max(from.east(), to.east()) < Math.min(other.from.east(), other.to.east())
                || Math.max(other.from.east(), other.to.east()) < Math.min(from.east(), to.east())
                || Math.max(from.north(), to.north()) < Math.min(other.from.north(), other.to.north())
                || Math.max(other.from.north(), other.to.north()) < Math.min(from.north(), to.north());
    }

    private static boolean within(long value, long oneEnd, long otherEnd) {
        return Math.min(oneEnd, otherEnd) <= value && value <= Math.max(oneEnd, otherEnd);
    }
}
