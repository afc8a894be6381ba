package org.fieldsecurity.stack.demo.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Geneva to Nairobi, four days there, then Goma for a week; soon enough to be real, late enough for every lead time.
 *
 * @param firstDay the day of the first flight
 */
record Itinerary(LocalDate firstDay) {

    private static final int DAYS_AHEAD = 21;
    private static final int DAYS_IN_NAIROBI = 4;
    private static final int DAYS_IN_GOMA = 7;

    /** The journey as it would be planned today. */
    static Itinerary from(LocalDate today) {
        return new Itinerary(today.plusDays(DAYS_AHEAD));
    }

    /** The last day in Goma. */
    LocalDate lastDay() {
        return firstDay.plusDays(DAYS_IN_NAIROBI + DAYS_IN_GOMA);
    }

    /** The legs as the clearance service takes them. */
    List<Map<String, Object>> legs() {
        var onward = firstDay.plusDays(DAYS_IN_NAIROBI);
        return List.of(
                leg("CHGVA", "KENBO", at(firstDay, 8), at(firstDay, 19), at(onward, 7), "Flight by way of Addis Ababa"),
                leg("KENBO", "CDGOM", at(onward, 7), at(onward, 12), at(lastDay(), 9), "Humanitarian air service"));
    }

    /** The travellers, each with how much they are needed there. */
    static List<Map<String, Object>> travellers(String designation) {
        return Traveller.BOTH.stream()
                .map(traveller -> Map.<String, Object>of("person", traveller.person(), "designation", designation))
                .toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    private static Map<String, Object> leg(
            String from, String to, Instant departs, Instant arrives, Instant leaves, String carrier) {
        var leg = new LinkedHashMap<String, Object>();
        leg.put("from", from);
        leg.put("to", to);
        leg.put("departsAt", departs.toString());
        leg.put("arrivesAt", arrives.toString());
        leg.put("leavesAt", leaves.toString());
        leg.put("transit", false);
        leg.put("carrier", carrier);
        leg.put("accommodation", "Guest house of the organization");
        return leg;
    }
}
