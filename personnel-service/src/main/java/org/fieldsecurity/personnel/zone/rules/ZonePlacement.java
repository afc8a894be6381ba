package org.fieldsecurity.personnel.zone.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which of the open zones of its duty station a home lies (P4).
 *
 * <ol>
 *   <li>An office's decision holds while its zone is open.
 *   <li>Coordinates go before the address. A home within one polygon lies in that zone; one on a border that zones share
 *       lies in the first of them by code; one within several polygons is ambiguous.
 *   <li>Zones without a polygon, and for a home without coordinates all zones, are asked by their address rules; a home
 *       that several take is ambiguous.
 *   <li>What is ambiguous stays where it is, if its zone is among those that take it: nobody loses a warden while a border
 *       is being moved.
 * </ol>
 */
public final class ZonePlacement {

    private ZonePlacement() {}

    /** The home's place among the zones; their order doesn't matter. */
    public static Placement place(Home home, List<ZoneBorders> open) {
        String present = home.zone();
        if (home.byHand()
                && present != null
                && open.stream().anyMatch(zone -> zone.code().equals(present))) {
            return new Placement.InZone(present, PlacedBy.BY_HAND);
        }
        List<ZoneBorders> zones =
                open.stream().sorted(Comparator.comparing(ZoneBorders::code)).toList();
        GridPoint position = home.position();
        List<String> around = position == null ? List.of() : around(position, zones);
        if (!around.isEmpty()) {
            return decide(home, around, PlacedBy.COORDINATES);
        }
        String address = AddressText.compared(home.address());
        return decide(
                home,
                zones.stream()
                        .filter(zone -> (position == null || !zone.hasShape()) && zone.takesAddress(address))
                        .map(ZoneBorders::code)
                        .toList(),
                PlacedBy.ADDRESS_RULE);
    }

    private static List<String> around(GridPoint position, List<ZoneBorders> zones) {
        List<String> within = new ArrayList<>();
        List<String> atBorder = new ArrayList<>();
        for (ZoneBorders zone : zones) {
            switch (zone.sideOf(position)) {
                case INSIDE -> within.add(zone.code());
                case ON_BORDER -> atBorder.add(zone.code());
                case OUTSIDE -> {}
            }
        }
        return within.isEmpty() ? atBorder.stream().limit(1).toList() : within;
    }

    private static Placement decide(Home home, List<String> takers, PlacedBy by) {
        if (takers.isEmpty()) {
            return new Placement.Nowhere(Unplaced.NO_ZONE, List.of());
        }
        if (takers.size() == 1) {
            return new Placement.InZone(takers.getFirst(), by);
        }
        String present = home.zone();
        return present != null && takers.contains(present)
                ? new Placement.InZone(present, by)
                : new Placement.Nowhere(Unplaced.AMBIGUOUS, takers);
    }
}
