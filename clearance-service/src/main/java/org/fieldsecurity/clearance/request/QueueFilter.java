package org.fieldsecurity.clearance.request;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is wanted.
 *
 * @param reach what the caller's offices reach
 * @param country only legs to this one
 * @param organization only travellers of this one
 * @param rating only legs judged under this rating
 * @param departsBefore only legs that begin before this instant
 * @param order in which order
 */
record QueueFilter(
        Reach reach,
        @Nullable String country,
        @Nullable String organization,
        @Nullable String rating,
        @Nullable Instant departsBefore,
        QueueOrder order) {

    /**
     * What somebody's offices reach.
     *
     * @param everything whether an office holds for the whole system
     * @param countries codes of the countries that an office holds for
     * @param organizations codes of the organizations that an office holds for, which has a say in some of their legs (T14)
     */
    record Reach(boolean everything, List<String> countries, List<String> organizations) {

        boolean isNothing() {
            return !everything && countries.isEmpty() && organizations.isEmpty();
        }
    }

    /** The condition on a clearance {@code c}, with a named parameter for each value that is set. */
    String condition() {
        List<String> conditions = new ArrayList<>(List.of("c.awaits"));
        if (!reach.everything()) {
            conditions.add(reached());
        }
        if (country != null) {
            conditions.add("c.country = :country");
        }
        if (organization != null) {
            conditions.add("c.organization = :organization");
        }
        if (rating != null) {
            conditions.add("c.rating = :rating");
        }
        if (departsBefore != null) {
            conditions.add("c.departsAt < :departsBefore");
        }
        return String.join(" and ", conditions);
    }

    private String reached() {
        String theirs = "c.byOrganization and c.organization in :organizations";
        if (reach.organizations().isEmpty()) {
            return "c.country in :countries";
        }
        return reach.countries().isEmpty() ? theirs : "(c.country in :countries or (" + theirs + "))";
    }

    /** The values of the condition. */
    Parameters values() {
        Parameters values = new Parameters();
        if (!reach.everything() && !reach.countries().isEmpty()) {
            values.and("countries", reach.countries());
        }
        if (!reach.everything() && !reach.organizations().isEmpty()) {
            values.and("organizations", reach.organizations());
        }
        add(values, "country", country);
        add(values, "organization", organization);
        add(values, "rating", rating);
        add(values, "departsBefore", departsBefore);
        return values;
    }

    private static void add(Parameters values, String name, @Nullable Object value) {
        if (value != null) {
            values.and(name, value);
        }
    }
}
