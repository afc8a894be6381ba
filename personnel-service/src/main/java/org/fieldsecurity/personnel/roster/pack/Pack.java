package org.fieldsecurity.personnel.roster.pack;

import java.time.Instant;
import java.util.List;

/**
 * What the warden carries: the people of a zone, household by household, then its visitors.
 *
 * @param zone code of the zone
 * @param place the zone and its duty station by name
 * @param asOf the instant of the list
 * @param visitors those who stay in the zone for a time, by name
 */
record Pack(String zone, String place, Instant asOf, List<Household> households, List<PackPerson> visitors) {

    /** Those who share a home. */
    record Household(String address, List<PackPerson> people) {}

    long personnel() {
        return listed() - dependants();
    }

    long dependants() {
        return households.stream()
                .flatMap(household -> household.people().stream())
                .filter(person -> person.listed().dependantOf() != null)
                .count();
    }

    private long listed() {
        return households.stream()
                .mapToLong(household -> household.people().size())
                .sum();
    }
}
