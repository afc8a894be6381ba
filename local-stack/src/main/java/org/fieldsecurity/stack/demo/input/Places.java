package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/**
 * Where people can serve, as the personnel service knows it.
 *
 * @param countries ISO 3166-1 alpha-2 codes, in order
 * @param dutyStations in the order of their codes
 */
record Places(List<String> countries, List<DutyStation> dutyStations) {

    /** Where families can always live: cities with large offices. */
    private static final List<String> HUBS =
            List.of("ATVIE", "CHGVA", "ETADD", "FRPAR", "ITROM", "JOAMM", "KENBO", "PAPTY", "SNDKR", "THBKK", "USNYC");

    /**
     * A duty station.
     *
     * @param family whether families may live there
     */
    record DutyStation(String locode, String country, boolean family) {}

    /** Reads all countries and duty stations. */
    static Places read(SuiteClient client, Identity caller) {
        return new Places(
                client.all(caller, "/personnel/v1/countries?limit=200").stream()
                        .map(country -> country.path("code").asText())
                        .toList(),
                client.all(caller, "/personnel/v1/duty-stations?limit=200").stream()
                        .map(Places::dutyStation)
                        .toList());
    }

    private static DutyStation dutyStation(JsonNode station) {
        return new DutyStation(
                station.path("locode").asText(),
                station.path("country").asText(),
                station.path("family").asBoolean());
    }

    List<DutyStation> familyHubs() {
        return dutyStations.stream()
                .filter(station -> station.family() && HUBS.contains(station.locode()))
                .toList();
    }
}
