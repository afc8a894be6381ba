package org.fieldsecurity.stack.demo.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/**
 * Where people of Goma live, as their organizations' HR systems say it. Most homes lie in a warden's zone, by their
 * position or by their address; every sixth lies in none, so that somebody has to be asked.
 */
final class Homes {

    /** Most people who get a home. */
    static final int MOST = 40;

    private static final String PATH = "/personnel/v1/";

    private Homes() {}

    /** A home and the organization whose person lives there. */
    record Move(String organization, NewHome home) {}

    /** Two of the local staff of Goma, who can be wardens there beside their work [19]. */
    static List<NewPerson> wardens(List<Household> people) {
        return people.stream()
                .map(Household::person)
                .filter(person -> person.dutyStation().equals(Zones.DUTY_STATION)
                        && person.category() == NewPerson.Category.LOCAL_STAFF)
                .limit(2)
                .toList();
    }

    /** The people of Goma, those behind demo users first. */
    static List<NewPerson> neighbours(List<Household> people) {
        return Stream.concat(DemoPeople.all().stream(), people.stream().map(Household::person))
                .filter(person -> person.dutyStation().equals(Zones.DUTY_STATION))
                .limit(MOST)
                .toList();
    }

    /** A home for each. */
    static List<Move> of(List<NewPerson> neighbours) {
        var moves = new ArrayList<Move>();
        for (int i = 0; i < neighbours.size(); i++) {
            var person = neighbours.get(i);
            moves.add(new Move(person.organization(), home(i, person)));
        }
        return List.copyOf(moves);
    }

    /** Registers the homes of those who have none yet. */
    static void register(List<Move> moves, SuiteClient client, Consumer<String> progress) {
        var counter = new Progress("homes in Goma", moves.size(), progress);
        InFlight.forEach(moves, move -> {
            if (register(move, client)) {
                counter.done(1);
            }
        });
        counter.finish();
    }

    private static boolean register(Move move, SuiteClient client) {
        var system = new Identity.System("hr-" + move.organization().toLowerCase(Locale.ROOT));
        var person = move.home().residents().getFirst();
        var known = client.get(system, PATH + "people/" + person + "/residence");
        if (!known.isProblem("not-found")) {
            known.orStop();
            return false;
        }
        client.post(system, PATH + "residences", "demo:home:" + person, move.home())
                .orStop();
        return true;
    }

    private static NewHome home(int index, NewPerson person) {
        int number = 1 + index;
        double step = number / 1_000.0 / 4;
        return switch (index % 6) {
            case 0, 1 -> NewHome.at("Avenue de la Paix " + number, person.id()).on(-1.689 + step, 29.203 + step);
            case 2 ->
                NewHome.at("Boulevard Kanyamuhanga " + number, person.id()).on(-1.685 + step, 29.223 + step);
            case 3 -> NewHome.at("Avenue du Lac " + number + ", Quartier Himbi", person.id());
            case 4 -> NewHome.at("Avenue Katindo " + number, person.id());
            default -> NewHome.at("Route de Sake " + number, person.id());
        };
    }
}
