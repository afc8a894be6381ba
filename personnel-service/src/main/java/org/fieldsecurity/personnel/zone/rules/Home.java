package org.fieldsecurity.personnel.zone.rules;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a home when its zone is looked for.
 *
 * @param position null when only the address is known
 * @param zone code of the zone in which it lies until now; null when in none
 * @param byHand whether an office put it there
 */
public record Home(
        String address,
        @Nullable GridPoint position,
        @Nullable String zone,
        boolean byHand) {}
