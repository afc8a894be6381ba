package org.fieldsecurity.benchmarks.data;

import java.util.List;

/**
 * What can be asked about copied personnel.
 *
 * @param dutyStations those where somebody serves
 * @param zones scopes of zones that have a warden
 */
public record PersonnelSample(List<String> dutyStations, List<String> zones) {

    /** A name that somebody has, written by ear, for the question with this number. */
    public String misspelt(int turn) {
        return Names.misspelt(turn);
    }

    /** A name that somebody has, with two consonants wrong, so that no word is near, for the question with this number. */
    public String misheard(int turn) {
        return Names.misheard(turn);
    }

    /** A duty station for the question with this number. */
    public String dutyStation(int turn) {
        return dutyStations.get(People.choice(turn, 5, dutyStations.size()));
    }

    /** A zone for the question with this number. */
    public String zone(int turn) {
        return zones.get(People.choice(turn, 6, zones.size()));
    }
}
