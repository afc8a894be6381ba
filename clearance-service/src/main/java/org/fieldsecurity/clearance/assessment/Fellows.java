package org.fieldsecurity.clearance.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who travels on some flights and stays at some lodgings by the requests on record, whichever requests those are.
 *
 * @param onFlights the personnel on each flight
 * @param atLodgings the personnel at each lodging, with when
 * @param officials those of the people asked about who direct the security of a country
 * @param officialsOnFlights the same of all who are on each flight
 */
record Fellows(
        Map<String, List<Fellow>> onFlights,
        Map<String, List<Guest>> atLodgings,
        List<Official> officials,
        Map<String, List<Official>> officialsOnFlights) {

    /** Somebody of an organization. */
    record Fellow(UUID person, String organization) {}

    /** Somebody at a lodging; without an end as long as none is known. */
    record Guest(Fellow fellow, Instant from, @Nullable Instant until) {

        private boolean meets(PlannedLeg leg) {
            return (leg.leavesAt() == null || from.isBefore(leg.leavesAt()))
                    && (until == null || until.isAfter(leg.arrivesAt()));
        }
    }

    /** Who directs the security of a country, or stands in for them. */
    record Official(UUID holder, String office, String scope) {

        private boolean isCounterpartOf(Official other) {
            return scope.equals(other.scope) && !office.equals(other.office);
        }
    }

    /** The companions of an itinerary's travellers: all others that are found where they will be. */
    Companions of(List<PlannedLeg> legs, Collection<UUID> travellers) {
        Set<UUID> own = Set.copyOf(travellers);
        Set<String> flights = keys(legs.stream(), PlannedLeg::flight);
        Map<String, Map<String, Integer>> flying = new HashMap<>();
        flights.forEach(flight -> flying.put(flight, others(onFlights.getOrDefault(flight, List.of()).stream(), own)));
        Map<String, Map<String, Integer>> lodged = new HashMap<>();
        keys(legs.stream(), PlannedLeg::lodging)
                .forEach(lodging -> lodged.put(lodging, others(guests(lodging, legs), own)));
        return new Companions(flying, lodged, counterparts(flights, own));
    }

    static Set<String> keys(Stream<PlannedLeg> legs, Function<PlannedLeg, @Nullable String> key) {
        return legs.map(key).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Stream<Fellow> guests(String lodging, List<PlannedLeg> legs) {
        return atLodgings.getOrDefault(lodging, List.of()).stream()
                .filter(guest -> legs.stream().anyMatch(leg -> lodging.equals(leg.lodging()) && guest.meets(leg)))
                .map(Guest::fellow)
                .distinct();
    }

    private static Map<String, Integer> others(Stream<Fellow> fellows, Set<UUID> own) {
        return fellows.filter(fellow -> !own.contains(fellow.person()))
                .collect(Collectors.groupingBy(Fellow::organization, Collectors.summingInt(fellow -> 1)));
    }

    private Map<String, Set<UUID>> counterparts(Set<String> flights, Set<UUID> own) {
        List<Official> theirs = officials.stream()
                .filter(official -> own.contains(official.holder()))
                .toList();
        Map<String, Set<UUID>> found = new HashMap<>();
        for (String flight : flights) {
            Set<UUID> people = new HashSet<>();
            for (Official official : theirs) {
                boolean together = theirs.stream().anyMatch(official::isCounterpartOf)
                        || officialsOnFlights.getOrDefault(flight, List.of()).stream()
                                .filter(other -> !own.contains(other.holder()))
                                .anyMatch(official::isCounterpartOf);
                if (together) {
                    people.add(official.holder());
                }
            }
            found.put(flight, people);
        }
        return found;
    }
}
