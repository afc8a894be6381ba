package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.fieldsecurity.kit.authority.Scope;

/**
 * Has changes of the offices of one country, or of one organization, take turns until their transactions end: what one
 * has looked at, no other changes meanwhile. The database parts them too; this lets the second one be told the rule.
 */
public final class Turns {

    private static final int OF_OFFICES = 24;
    private static final String WAIT = "select 1 from pg_advisory_xact_lock(?1, hashtext(?2))";

    private Turns() {}

    /** Waits for the turn, in the session of the change. */
    public static Uni<Void> of(Scope scope) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WAIT, Integer.class)
                        .setParameter(1, OF_OFFICES)
                        .setParameter(2, whose(scope))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The country where there is one, so that all that happens in it comes in one order. */
    private static String whose(Scope scope) {
        return switch (scope) {
            case Scope.World world -> "world";
            case Scope.Organization(String code) -> code;
            case Scope.Country(String code) -> code;
            case Scope.DutyStation(String locode) -> locode.substring(0, 2);
            case Scope.Area(String country, String name) -> country;
            case Scope.Zone(String country, String name) -> country;
            case Scope.OrganizationInCountry(String code, String country) -> country;
        };
    }
}
