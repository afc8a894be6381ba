package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.organization.OrganizationRegister;
import org.fieldsecurity.personnel.place.PlaceRegister;

/** Whether the scope of an appointment names something that exists. */
@ApplicationScoped
public class KnownPlaces {

    private static final String FIELD = "/scope";

    private final PlaceRegister places;
    private final OrganizationRegister organizations;

    KnownPlaces(PlaceRegister places, OrganizationRegister organizations) {
        this.places = places;
        this.organizations = organizations;
    }

    /** 400 for a country, duty station or organization that isn't known; areas and zones may be named before they are. */
    Uni<Void> require(Scope scope) {
        return switch (scope) {
            case Scope.World world -> Uni.createFrom().voidItem();
            case Scope.Country(String code) -> places.requireCountry(FIELD, code);
            case Scope.DutyStation(String locode) -> places.requireDutyStation(FIELD, locode);
            case Scope.Area(String country, String name) -> places.requireCountry(FIELD, country);
            case Scope.Zone(String country, String name) -> places.requireCountry(FIELD, country);
            case Scope.Organization(String code) -> organizations.require(FIELD, code);
            case Scope.OrganizationInCountry(String code, String country) ->
                organizations.require(FIELD, code).chain(() -> places.requireCountry(FIELD, country));
        };
    }
}
