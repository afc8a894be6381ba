package org.fieldsecurity.personnel.zone.rules;

import java.util.Arrays;
import java.util.List;

/** Writes polygons for tables of cases: positions as {@code east north}, parted by commas, rings by semicolons. */
final class Rings {

    private Rings() {}

    static List<List<List<Double>>> of(String text) {
        return Arrays.stream(text.split(";"))
                .map(ring -> Arrays.stream(ring.split(","))
                        .map(position -> Arrays.stream(position.strip().split(" "))
                                .map(Double::valueOf)
                                .toList())
                        .toList())
                .toList();
    }

    /** A closed square ring. */
    static String square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return "%s %s, %s %s, %s %s, %s %s, %s %s"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }
}
