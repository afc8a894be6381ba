package org.fieldsecurity.personnel.zone.rules;

/**
 * A position in millionths of a degree, about a tenth of a metre. Whole numbers, so that what lies on a border is decided
 * exactly and the same for both of its sides.
 *
 * @param east -180 000 000 to 180 000 000
 * @param north -90 000 000 to 90 000 000
 */
public record GridPoint(long east, long north) {

    private static final double PER_DEGREE = 1_000_000;

    /** The nearest such position. */
    public static GridPoint of(double longitude, double latitude) {
        return new GridPoint(Math.round(longitude * PER_DEGREE), Math.round(latitude * PER_DEGREE));
    }

    /** Positive when the third point lies to the left of the way from the first to the second, 0 when on its line. */
    static long turn(GridPoint first, GridPoint second, GridPoint third) {
        return (second.east - first.east) * (third.north - first.north)
                - (second.north - first.north) * (third.east - first.east);
    }
}
