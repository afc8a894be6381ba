package org.fieldsecurity.personnel.zone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonePlacementTest {

    /** Two neighbours that share the border at longitude 4, one apart with a hole, one that lies over both neighbours. */
    private static final ZoneBorders WEST = zone("AA/west", Rings.square(0, 0, 4));

    private static final ZoneBorders EAST = zone("AA/east", Rings.square(4, 0, 4));
    private static final ZoneBorders RING = zone("AA/ring", Rings.square(20, 0, 9) + ";" + Rings.square(23, 3, 3));
    private static final ZoneBorders YARD = zone("AA/yard", Rings.square(23, 3, 3));
    private static final ZoneBorders OVER = zone("AA/over", Rings.square(3, 1, 2));

    private static ZoneBorders zone(String code, String rings) {
        return new ZoneBorders(code, Shape.of(Rings.of(rings)), List.of());
    }

    private static ZoneBorders zone(String code, AddressRule... rules) {
        return new ZoneBorders(code, null, List.of(rules));
    }

    private static AddressRule in(String text) {
        return new AddressRule(AddressRule.Match.WORDS, text, true);
    }

    private static AddressRule notIn(String text) {
        return new AddressRule(AddressRule.Match.WORDS, text, false);
    }

    private static Home at(double longitude, double latitude) {
        return new Home("", GridPoint.of(longitude, latitude), null, false);
    }

    private static Home address(String text) {
        return new Home(text, null, null, false);
    }

    private static String place(Home home, ZoneBorders... zones) {
        return switch (ZonePlacement.place(home, List.of(zones))) {
            case Placement.InZone(String zone, PlacedBy by) -> zone + " " + by;
            case Placement.Nowhere(Unplaced because, List<String> candidates) ->
                (because + " " + String.join(" ", candidates)).strip();
        };
    }

    @ParameterizedTest(name = "{0} {1} lies in {2}")
    @CsvSource({
        "2, 2, AA/west COORDINATES",
        "6, 2, AA/east COORDINATES",
        "9, 2, NO_ZONE",
        "2, -0.000001, NO_ZONE",
        // outer borders and corners belong to the zone
        "0, 2, AA/west COORDINATES",
        "8, 2, AA/east COORDINATES",
        "2, 0, AA/west COORDINATES",
        "2, 4, AA/west COORDINATES",
        "0, 0, AA/west COORDINATES",
        "8, 4, AA/east COORDINATES",
        "8.000001, 4, NO_ZONE",
        // on the shared border and its ends the first by code; a step aside decides
        "4, 2, AA/east COORDINATES",
        "4, 0, AA/east COORDINATES",
        "4, 4, AA/east COORDINATES",
        "3.999999, 2, AA/west COORDINATES",
        "4.000001, 2, AA/east COORDINATES",
        // less than the grid can tell apart
        "3.9999999, 2, AA/east COORDINATES",
        // a ray to the east through corners
        "-1, 0, NO_ZONE",
        "-1, 4, NO_ZONE",
    })
    void P4aHomeLiesInThePolygonAroundIt(double longitude, double latitude, String where) {
        assertThat(place(at(longitude, latitude), WEST, EAST)).isEqualTo(where);
        assertThat(place(at(longitude, latitude), EAST, WEST)).isEqualTo(where);
    }

    @ParameterizedTest(name = "{0} {1} lies in {2}, with the yard open in {3}")
    @CsvSource({
        "21, 1, AA/ring COORDINATES, AA/ring COORDINATES",
        "24, 4, NO_ZONE, AA/yard COORDINATES",
        // the border of a hole belongs to the zone around it; shared with the zone within, to the first by code
        "23, 4, AA/ring COORDINATES, AA/ring COORDINATES",
        "23, 3, AA/ring COORDINATES, AA/ring COORDINATES",
        "23.000001, 4, NO_ZONE, AA/yard COORDINATES",
    })
    void P4aHoleIsLeftOut(double longitude, double latitude, String alone, String withYard) {
        assertThat(place(at(longitude, latitude), RING)).isEqualTo(alone);
        assertThat(place(at(longitude, latitude), RING, YARD)).isEqualTo(withYard);
    }

    @Test
    void P4slantedBordersAreSharedExactly() {
        ZoneBorders lower = zone("AA/lower", "0 0, 7 0, 7 3, 0 0");
        ZoneBorders upper = zone("AA/upper", "0 0, 7 3, 0 3, 0 0");
        assertThat(place(at(3.5, 1.5), lower, upper)).isEqualTo("AA/lower COORDINATES");
        assertThat(place(at(3.5, 1.500001), lower, upper)).isEqualTo("AA/upper COORDINATES");
        assertThat(place(at(3.5, 1.499999), lower, upper)).isEqualTo("AA/lower COORDINATES");
        // no point of the slant has whole millionths here, so none is on it and none falls through
        for (int step = 1; step < 7_000; step++) {
            double east = step / 1000.0;
            assertThat(place(at(east, Math.round(east * 3 / 7 * 1_000_000) / 1_000_000.0), lower, upper))
                    .endsWith("COORDINATES");
        }
    }

    @Test
    void P4withinTwoPolygonsItIsAmbiguousButStaysWhereItIs() {
        assertThat(place(at(3.5, 2), WEST, OVER)).isEqualTo("AMBIGUOUS AA/over AA/west");
        assertThat(place(new Home("", GridPoint.of(3.5, 2), "AA/west", false), WEST, OVER))
                .isEqualTo("AA/west COORDINATES");
        assertThat(place(new Home("", GridPoint.of(3.5, 2), "AA/gone", false), WEST, OVER))
                .isEqualTo("AMBIGUOUS AA/over AA/west");
        // within one and on the border of another: within goes first
        assertThat(place(at(4, 2), WEST, EAST, OVER)).isEqualTo("AA/over COORDINATES");
        assertThat(place(at(3, 2), WEST, OVER)).isEqualTo("AA/west COORDINATES");
    }

    @Test
    void P4coordinatesGoBeforeTheAddress() {
        ZoneBorders byWords = zone("AA/words", in("lake road"));
        ZoneBorders both =
                new ZoneBorders("AA/both", Shape.of(Rings.of(Rings.square(0, 0, 4))), List.of(in("lake road")));
        assertThat(place(new Home("Lake Road 1", GridPoint.of(2, 2), null, false), WEST, byWords))
                .isEqualTo("AA/west COORDINATES");
        assertThat(place(new Home("Lake Road 1", GridPoint.of(9, 9), null, false), WEST, byWords))
                .isEqualTo("AA/words ADDRESS_RULE");
        // a polygon that the coordinates are outside of isn't asked by address
        assertThat(place(new Home("Lake Road 1", GridPoint.of(9, 9), null, false), both))
                .isEqualTo("NO_ZONE");
        assertThat(place(address("Lake Road 1"), both)).isEqualTo("AA/both ADDRESS_RULE");
        assertThat(place(address("Lake Road 1"), both, byWords)).isEqualTo("AMBIGUOUS AA/both AA/words");
        assertThat(place(new Home("Lake Road 1", null, "AA/words", false), both, byWords))
                .isEqualTo("AA/words ADDRESS_RULE");
    }

    @ParameterizedTest(name = "[{0}] in [{1}]: {2}")
    @CsvSource({
        "himbi, Quartier HIMBI II, true",
        "himbi, Quartier Himbi-Nord, true",
        "himbi, Himbinord, false",
        "Avenue du Général, avenue du general 12, true",
        "avenue du general, AVENUE  DU. GÉNÉRAL, true",
        "cafe, Café́ de la Paix, true",
        "ngong rd., Ngong Rd 7, true",
        "sao joao, São João, true",
        "straße, STRASSE 4, true",
        "ΟΔΟΣ, Οδός Ερμού, true",
        "улица ленина, УЛИЦА ЛЕНИНА 5, true",
        "شارع محمد, شَارِع مُحَمَّد ١٢, true",
        "12, Rue 112, false",
        "12, Rue 12, true",
        "lac, Place du Marché, false",
    })
    void P4addressesAreComparedWithoutCaseAccentsAndPunctuation(String rule, String address, boolean taken) {
        assertThat(place(address(address), zone("AA/words", in(rule))))
                .isEqualTo(taken ? "AA/words ADDRESS_RULE" : "NO_ZONE");
    }

    @ParameterizedTest(name = "[{0}] anywhere in [{1}]: {2}")
    @CsvSource({
        "朝阳区, 北京市朝阳区建国路1号, true",
        "朝阳, 北京市海淀区, false",
        "himbi, Himbinord, true",
    })
    void P4aTextMayOccurWithinWordsWhereARuleSaysSo(String rule, String address, boolean taken) {
        ZoneBorders zone = zone("AA/text", new AddressRule(AddressRule.Match.CONTAINS, rule, true));
        assertThat(place(address(address), zone)).isEqualTo(taken ? "AA/text ADDRESS_RULE" : "NO_ZONE");
    }

    @Test
    void P4theFirstRuleThatMatchesDecides() {
        ZoneBorders himbiButTheEnd = zone("AA/himbi", notIn("himbi 2"), in("himbi"));
        assertThat(place(address("Himbi 1"), himbiButTheEnd)).isEqualTo("AA/himbi ADDRESS_RULE");
        assertThat(place(address("Himbi 2"), himbiButTheEnd)).isEqualTo("NO_ZONE");
        ZoneBorders turned = zone("AA/himbi", in("himbi"), notIn("himbi 2"));
        assertThat(place(address("Himbi 2"), turned)).isEqualTo("AA/himbi ADDRESS_RULE");
    }

    @ParameterizedTest(name = "[{0}] says something: {1}")
    @CsvSource({"himbi, true", "区, true", "12, true", "' - ', false", "'…', false", "'\u0301', false"})
    void P4aRuleNeedsALetterOrADigit(String text, boolean something) {
        assertThat(in(text).saysSomething()).isEqualTo(something);
    }

    @Test
    void P4anOfficesDecisionHoldsWhileItsZoneIsOpen() {
        Home decided = new Home("", GridPoint.of(2, 2), "AA/east", true);
        assertThat(place(decided, WEST, EAST)).isEqualTo("AA/east BY_HAND");
        assertThat(place(decided, WEST)).isEqualTo("AA/west COORDINATES");
        assertThat(place(new Home("", null, "AA/east", true), WEST)).isEqualTo("NO_ZONE");
    }
}
