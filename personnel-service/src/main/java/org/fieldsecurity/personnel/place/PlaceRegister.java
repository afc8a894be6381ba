package org.fieldsecurity.personnel.place;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What other features may ask of countries and duty stations. */
@ApplicationScoped
public class PlaceRegister {

    private final Countries countries;
    private final DutyStations dutyStations;
    private final Ledger ledger;

    PlaceRegister(Countries countries, DutyStations dutyStations, Ledger ledger) {
        this.countries = countries;
        this.dutyStations = dutyStations;
        this.ledger = ledger;
    }

    /** Whether any duty station is registered. */
    public Uni<Boolean> isEmpty() {
        return dutyStations.count().map(count -> count == 0);
    }

    /** Adds a country. */
    public Uni<Void> register(CountryView details, Authority authority) {
        return countries
                .persist(new Country(details))
                .chain(() -> ledger.append(new Change("country", details.code(), "registered", details, authority)))
                .replaceWithVoid();
    }

    /** Adds a duty station. */
    public Uni<Void> register(DutyStationView details, Authority authority) {
        return dutyStations
                .persist(new DutyStation(details))
                .chain(() ->
                        ledger.append(new Change("duty-station", details.locode(), "registered", details, authority)))
                .replaceWithVoid();
    }

    /** Refuses a body whose field names a duty station that doesn't exist. */
    public Uni<Void> requireDutyStation(String pointer, String locode) {
        return dutyStations
                .findById(locode)
                .invoke(found -> {
                    if (found == null) {
                        throw ProblemException.invalid(pointer, "is not the UN/LOCODE of a known duty station");
                    }
                })
                .replaceWithVoid();
    }

    /** Refuses a body whose field names a country that doesn't exist. */
    public Uni<Void> requireCountry(String pointer, String code) {
        return countries
                .findById(code)
                .invoke(found -> {
                    if (found == null) {
                        throw ProblemException.invalid(pointer, "is not the code of a known country");
                    }
                })
                .replaceWithVoid();
    }

    /** The duty station as offices see it; refuses a body whose field names one that doesn't exist. */
    public Uni<Locality> requireLocality(String pointer, String locode) {
        return dutyStations
                .findById(locode)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.invalid(pointer, "is not the UN/LOCODE of a known duty station"))
                .map(DutyStation::locality);
    }

    /** The duty station as offices see it; null when there is none of that code. */
    public Uni<@Nullable Locality> locality(String locode) {
        return dutyStations.findById(locode).map(found -> found == null ? null : found.locality());
    }
}
