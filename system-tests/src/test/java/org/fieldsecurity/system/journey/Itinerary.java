package org.fieldsecurity.system.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Geneva, four days in Nairobi, a week in Goma.
 *
 * @param firstDay the day of the first flight
 */
record Itinerary(LocalDate firstDay) {

    /** The last day in Nairobi, on which the certificates for that leg must hold. */
    LocalDate onward() {
        return firstDay.plusDays(4);
    }

    /** The last day in Goma. */
    LocalDate lastDay() {
        return firstDay.plusDays(11);
    }

    /** Both legs as the clearance service takes them. */
    List<Map<String, Object>> legs() {
        return List.of(
                leg("CHGVA", "KENBO", at(firstDay, 8), at(firstDay, 19), at(onward(), 7)),
                leg("KENBO", "CDGOM", at(onward(), 7), at(onward(), 12), at(lastDay(), 9)));
    }

    /** The question before a request. */
    Map<String, Object> question(String designation, UUID... travellers) {
        return Map.of(
                "purpose", "DUTY_TRAVEL",
                "travellers", travellers(designation, travellers),
                "legs", legs());
    }

    /** The request. */
    Map<String, Object> request(UUID... travellers) {
        return Map.of(
                "title", "Assessment mission to Goma",
                "purpose", "DUTY_TRAVEL",
                "contact", "Through the duty officer in Geneva",
                "travellers", travellers("ESSENTIAL", travellers),
                "legs", legs());
    }

    private static List<Map<String, Object>> travellers(String designation, UUID... travellers) {
        return List.of(travellers).stream()
                .map(person -> Map.<String, Object>of("person", person, "designation", designation))
                .toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    private static Map<String, Object> leg(String from, String to, Instant departs, Instant arrives, Instant leaves) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "departsAt",
                departs.toString(),
                "arrivesAt",
                arrives.toString(),
                "leavesAt",
                leaves.toString(),
                "transit",
                false);
    }
}
