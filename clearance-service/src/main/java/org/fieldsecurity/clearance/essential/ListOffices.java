package org.fieldsecurity.clearance.essential;

import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;

/** Who reads, proposes and approves (T18). */
final class ListOffices {

    private static final Office[] READERS = {
        Office.SECRETARY_GENERAL,
        Office.COORDINATOR,
        Office.EXECUTIVE_HEAD,
        Office.HQ_FOCAL_POINT,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.COUNTRY_REPRESENTATIVE,
        Office.COUNTRY_SECURITY_FOCAL_POINT,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT
    };
    private static final Office[] OFFICIALS = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM};

    private ListOffices() {}

    /** Refuses whoever may not read the list of a place or an organization. */
    static void requireReader(CurrentCaller caller, Scope scope) {
        if (!(caller.get() instanceof Caller.OrganizationSystem(String client, String own)
                && new Scope.Organization(own).covers(scope))) {
            caller.require(scope, READERS);
        }
    }

    /** Whether the caller may read what an organization has at a place. */
    static boolean mayRead(Caller caller, Scope place, Scope organization) {
        return switch (caller) {
            case Caller.OrganizationSystem(String client, String own) ->
                new Scope.Organization(own).covers(organization);
            case Caller.Person person ->
                person.authorityOver(place, READERS).isPresent()
                        || person.authorityOver(organization, READERS).isPresent();
            default -> false;
        };
    }

    /** The designated official of the place, deciding on what others proposed. */
    static Authority decider(CurrentCaller caller, Scope place, String proposedBy) {
        Authority authority = caller.require(place, OFFICIALS);
        if (authority.actor().equals(proposedBy)) {
            throw ProblemException.refused(
                    "Nobody approves what they proposed.", List.of("T18", "T13"), List.of("An 26"));
        }
        return authority;
    }

    /** The organization's representative or the designated official of the place. */
    static Authority ender(CurrentCaller caller, Scope place, Scope organization) {
        return caller.get() instanceof Caller.Person person
                        && person.authorityOver(organization, Office.COUNTRY_REPRESENTATIVE)
                                .isPresent()
                ? caller.require(organization, Office.COUNTRY_REPRESENTATIVE)
                : caller.require(place, OFFICIALS);
    }
}
