package org.fieldsecurity.clearance.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** Who a notice is for, and the names under which it is found by them: whoever knows one of its names hears it. */
public sealed interface Addressee {

    /** The name of what the systems of all organizations hear. */
    String SYSTEMS = "SYSTEMS";

    /** One person. */
    record OnePerson(UUID id) implements Addressee {}

    /** Whoever holds the office, when they read, for a scope that covers this one; of an official also the ad interim. */
    record Holders(Office office, Scope scope) implements Addressee {}

    /** As {@link Holders}, and also those who hold the office for a part of the scope. */
    record Everyone(Office office, Scope scope) implements Addressee {

        /** Whether the systems of all organizations hear it too: what every HQ focal point must know. */
        boolean withEverySystem() {
            return office == Office.HQ_FOCAL_POINT && scope instanceof Scope.World;
        }
    }

    /**
     * The names of a notice.
     *
     * @param organization whose systems hear it too; null where it concerns no single one
     */
    default List<String> names(@Nullable String organization) {
        List<String> names = new ArrayList<>();
        switch (this) {
            case OnePerson(UUID id) -> names.add(person(id));
            case Holders(Office office, Scope scope) -> names.addAll(covering(office, scope));
            case Everyone everyone -> {
                names.addAll(covering(everyone.office(), everyone.scope()));
                names.add(within(everyone.office(), everyone.scope()));
                if (everyone.withEverySystem()) {
                    names.add(SYSTEMS);
                }
            }
        }
        if (organization != null) {
            names.add(system(organization));
        }
        return names;
    }

    /** The names under which a caller finds what they must know, by the offices that they hold at this instant. */
    static List<String> namesOf(Caller caller) {
        return switch (caller) {
            case Caller.Person(UUID id, List<HeldOffice> offices) -> {
                List<String> names = new ArrayList<>(List.of(person(id)));
                for (HeldOffice held : offices) {
                    names.add(held.office() + " " + held.scope());
                    held.scope().coveredBy().forEach(wider -> names.add(within(held.office(), wider)));
                }
                yield names.stream().distinct().toList();
            }
            case Caller.Administrator(UUID id) -> List.of(person(id));
            case Caller.OrganizationSystem system -> List.of(system(system.organization()), SYSTEMS);
            default -> List.of();
        };
    }

    private static List<String> covering(Office office, Scope scope) {
        List<Office> offices = office == Office.DESIGNATED_OFFICIAL
                ? List.of(office, Office.DESIGNATED_OFFICIAL_AD_INTERIM)
                : List.of(office);
        return offices.stream()
                .flatMap(one -> scope.coveredBy().stream().map(wider -> one + " " + wider))
                .toList();
    }

    private static String person(UUID id) {
        return "PERSON " + id;
    }

    private static String within(Office office, Scope scope) {
        return office + " within " + scope;
    }

    private static String system(String organization) {
        return "SYSTEM " + organization;
    }
}
