package org.fieldsecurity.personnel.residence;

import org.fieldsecurity.personnel.place.Locality;

/**
 * Where somebody belongs now.
 *
 * @param place duty station and area of the zone, else of the home, else where they are stationed
 * @param visiting whether the zone is that of a stay
 */
record Whereabouts(Resident person, Locality place, boolean visiting) {}
