package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.place.Locality;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.fieldsecurity.personnel.zone.ZoneRegister;

/** Reads lists of homes for the offices of their place. */
@ApplicationScoped
public class ResidenceLists {

    private final Residences residences;
    private final PlaceRegister places;
    private final ZoneRegister zones;
    private final CurrentCaller caller;

    ResidenceLists(Residences residences, PlaceRegister places, ZoneRegister zones, CurrentCaller caller) {
        this.residences = residences;
        this.places = places;
        this.zones = zones;
        this.caller = caller;
    }

    /** One page; 400 without a place, 403 for an office of another place. */
    Uni<List<Residence>> page(Residences.Filter filter, PageRequest page) {
        return place(filter)
                .invoke(place -> {
                    if (!HomesVisible.byPlace(caller.get(), place)) {
                        throw ProblemException.forbidden();
                    }
                })
                .chain(() -> residences.page(filter, page));
    }

    private Uni<Locality> place(Residences.Filter filter) {
        String zone = filter.zone();
        String dutyStation = filter.dutyStation();
        if (zone != null) {
            return zones.dutyStationOf(zone)
                    .flatMap(locode -> places.requireLocality("#zone", locode == null ? "" : locode))
                    .map(place -> place.in(zone));
        }
        if (dutyStation == null) {
            throw ProblemException.invalid("#dutyStation", "is needed unless zone is given");
        }
        return places.requireLocality("#dutyStation", dutyStation);
    }

    /** One page of a household, whose parameters are read first. */
    record Members(PageRequest page, String after, int fetch) {

        static Members of(PageRequest page) {
            return new Members(
                    page, page.after(1).map(cursor -> cursor.uuid(0).toString()).orElse(""), page.fetch());
        }

        Page<HouseholdMember> among(List<Resident> household) {
            List<Resident> rows = household.stream()
                    .filter(one -> one.id().toString().compareTo(after) > 0)
                    .limit(fetch)
                    .toList();
            return Page.of(
                    rows,
                    page,
                    row -> new Cursor(List.of(row.id().toString())),
                    row -> new HouseholdMember(row.id(), row.organization()));
        }
    }
}
