package org.fieldsecurity.clearance.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.Problem.FieldError;

/**
 * For whom somebody may ask: for themselves and their dependants, for colleagues of their organization who travel with
 * them; an organization's system and its offices for that organization's people.
 */
public final class WhoMayAsk {

    private static final Office[] FOR_THEIR_ORGANIZATION = {
        Office.EXECUTIVE_HEAD, Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT
    };

    private WhoMayAsk() {}

    /**
     * Every traveller that the caller may not ask for, by field; unknown people look the same.
     *
     * @param already those who are on the request that is changed; they stay on it also where they were merged since
     */
    static List<FieldError> errors(
            Caller caller, List<PlannedTraveller> travellers, Set<UUID> already, Map<UUID, PersonCopy> people) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < travellers.size(); i++) {
            UUID id = travellers.get(i).person();
            PersonCopy person = people.get(id);
            String pointer = "/travellers/" + i + "/person";
            if (person == null || !mayAskFor(caller, person, travellers, people)) {
                errors.add(new FieldError("is no person for whom the caller may ask", pointer));
            } else if (person.standsForIt() != null && !already.contains(id)) {
                errors.add(new FieldError("is a record that was merged into another one: ask for that", pointer));
            } else if (!seen.add(id)) {
                errors.add(new FieldError("is named twice", pointer));
            }
        }
        return errors;
    }

    private static boolean mayAskFor(
            Caller caller, PersonCopy person, List<PlannedTraveller> travellers, Map<UUID, PersonCopy> people) {
        return switch (caller) {
            case Caller.OrganizationSystem system -> system.organization().equals(person.organization());
            case Caller.Person self ->
                isTheirs(self.id(), person)
                        || travelsWith(self.id(), person, travellers, people)
                        || self.authorityOver(scope(person), FOR_THEIR_ORGANIZATION)
                                .isPresent();
            default -> false;
        };
    }

    private static boolean isTheirs(UUID caller, PersonCopy person) {
        return caller.equals(person.id()) || caller.equals(person.today()) || caller.equals(person.dependantOf());
    }

    private static boolean travelsWith(
            UUID caller, PersonCopy person, List<PlannedTraveller> travellers, Map<UUID, PersonCopy> people) {
        PersonCopy self = people.get(caller);
        return self != null
                && self.organization().equals(person.organization())
                && travellers.stream().anyMatch(traveller -> traveller.person().equals(caller));
    }

    private static Scope scope(PersonCopy person) {
        String station = person.dutyStation();
        return station == null
                ? new Scope.Organization(person.organization())
                : new Scope.OrganizationInCountry(person.organization(), station.substring(0, 2));
    }
}
