package org.fieldsecurity.stack.demo.journey;

import java.util.List;
import java.util.UUID;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.input.DemoPeople;

/**
 * One of the two who travel.
 *
 * @param name what the story calls them
 * @param user their demo user
 */
record Traveller(String name, Identity user) {

    static final Traveller AMINA = new Traveller("Amina", new Identity.User("traveller-amina"));
    static final Traveller LUC = new Traveller("Luc", new Identity.User("traveller-luc"));

    /** Both, in the order of the request. */
    static final List<Traveller> BOTH = List.of(AMINA, LUC);

    UUID person() {
        return DemoPeople.id(user.name());
    }

    /** The name for a person of an answer. */
    static String name(String person) {
        return BOTH.stream()
                .filter(traveller -> traveller.person().toString().equals(person))
                .map(Traveller::name)
                .findFirst()
                .orElse(person);
    }
}
