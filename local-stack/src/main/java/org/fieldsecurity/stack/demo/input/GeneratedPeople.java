package org.fieldsecurity.stack.demo.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fieldsecurity.stack.demo.input.NewDependant.Relationship;
import org.fieldsecurity.stack.demo.input.NewPerson.Category;

/**
 * Invented people over the duty stations. The same places always give the same people. The first are international
 * staff, one for each country, who can be appointed its designated officials.
 */
final class GeneratedPeople {

    /** How many are generated, dependants aside. */
    static final int COUNT = 5_000;

    private static final long SEED = 57_365;
    private static final int FIRST_NUMBER = 1_001;
    private static final double WITH_FAMILY = 0.26;
    private static final LocalDate FIRST_ASSIGNMENT = LocalDate.of(2022, 1, 1);
    private static final int ASSIGNMENT_DAYS = 1_500;
    private static final List<String> ORGANIZATIONS = List.of("UNDP", "UNICEF", "WFP");
    private static final List<Category> CATEGORIES = categories();

    private final Places places;
    private final Names names;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final List<Places.DutyStation> weighted = new ArrayList<>();
    private int dependants;

    private GeneratedPeople(Places places, Names names) {
        this.places = places;
        this.names = names;
        places.dutyStations()
                .forEach(station -> IntStream.rangeClosed(0, random.nextInt(12)).forEach(i -> weighted.add(station)));
    }

    /** The people, in the order of their numbers. */
    static List<Household> at(Places places) {
        var people = new GeneratedPeople(places, Names.builtIn());
        return IntStream.range(0, COUNT).mapToObj(people::household).toList();
    }

    /** For each country without one among {@code taken}, the person to be its designated official. */
    static Map<String, NewPerson> officials(Places places, List<Household> people, List<String> taken) {
        var officials = new HashMap<String, NewPerson>();
        for (int i = 0; i < places.countries().size(); i++) {
            officials.put(places.countries().get(i), people.get(i).person());
        }
        officials.keySet().removeAll(taken);
        return officials;
    }

    private static List<Category> categories() {
        var hundred = new ArrayList<Category>();
        Map.of(
                        Category.LOCAL_STAFF, 55,
                        Category.INTERNATIONAL_STAFF, 30,
                        Category.LOCAL_CONSULTANT, 7,
                        Category.INTERNATIONAL_CONSULTANT, 6,
                        Category.GUEST, 2)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(share -> IntStream.range(0, share.getValue()).forEach(i -> hundred.add(share.getKey())));
        return List.copyOf(hundred);
    }

    private Household household(int index) {
        boolean official = index < places.countries().size();
        var category = official ? Category.INTERNATIONAL_STAFF : Names.pick(CATEGORIES, random);
        var station = official ? stationOfOfficial(places.countries().get(index)) : station(index);
        var group = isLocal(category) ? names.local(station.country(), random) : names.anywhere(random);
        var name = new Names.Name(Names.pick(group.family(), random), Names.pick(group.given(), random));
        int number = FIRST_NUMBER + index;
        var person = NewPerson.of(
                DemoIds.of(index, "person/" + number),
                number,
                category,
                Names.pick(ORGANIZATIONS, random),
                station.locode(),
                name,
                FIRST_ASSIGNMENT.plusDays(random.nextInt(ASSIGNMENT_DAYS)));
        return new Household(person, category == Category.GUEST ? List.of() : family(person, station, group));
    }

    private static boolean isLocal(Category category) {
        return category == Category.LOCAL_STAFF || category == Category.LOCAL_CONSULTANT;
    }

    /** Everybody's turn comes first, then the larger stations get more. */
    private Places.DutyStation station(int index) {
        int turn = index - places.countries().size();
        return turn < places.dutyStations().size() ? places.dutyStations().get(turn) : Names.pick(weighted, random);
    }

    private Places.DutyStation stationOfOfficial(String country) {
        return places.dutyStations().stream()
                .filter(station -> station.country().equals(country))
                .findFirst()
                .orElseGet(() -> Names.pick(places.familyHubs(), random));
    }

    private List<NewDependant> family(NewPerson person, Places.DutyStation station, Names.Group group) {
        var family = new ArrayList<NewDependant>();
        if (random.nextDouble() < WITH_FAMILY) {
            var home = home(station);
            int size = 1 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                family.add(new NewDependant(
                        DemoIds.of(COUNT + dependants++, "dependant/" + person.employeeNumber() + "/" + i),
                        i == 0
                                ? Relationship.SPOUSE
                                : i == 2 && size == 3 && random.nextInt(8) == 0
                                        ? Relationship.PARENT
                                        : Relationship.CHILD,
                        home.locode(),
                        person.familyName(),
                        Names.pick(group.given(), random)));
            }
        }
        return family;
    }

    /** With the staff member where families may live, else elsewhere in the country, else in a hub. */
    private Places.DutyStation home(Places.DutyStation station) {
        if (station.family()) {
            return station;
        }
        return places.dutyStations().stream()
                .filter(other -> other.family() && other.country().equals(station.country()))
                .findFirst()
                .orElseGet(() -> Names.pick(places.familyHubs(), random));
    }
}
