package org.fieldsecurity.kit.authority;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;

/** The caller of the request at hand; its {@code require} methods give the authority to act or refuse with 403. */
@RequestScoped
public class CurrentCaller {

    private Caller caller = new Caller.Anonymous();

    void set(Caller verified) {
        caller = verified;
    }

    /** Who calls. */
    public Caller get() {
        return caller;
    }

    /** The authority of one of the offices over the place. */
    public Authority require(Scope place, Office... offices) {
        return caller instanceof Caller.Person person
                ? person.authorityOver(place, offices).orElseThrow(ProblemException::forbidden)
                : refuse();
    }

    /** The authority of an organization's system, or of one of the offices, over what is that organization's. */
    public Authority requireOrganization(String organization, Scope place, Office... offices) {
        if (caller instanceof Caller.OrganizationSystem(String client, String own) && own.equals(organization)) {
            return new Authority(
                    "client:" + client, Role.ORGANIZATION_SYSTEM.name(), new Scope.Organization(own), List.of());
        }
        return require(place, offices);
    }

    /** The administrator's authority, which only roots the chain of appointments. */
    public Authority requireAdministrator() {
        return caller instanceof Caller.Administrator
                ? new Authority(caller.actor(), Role.ADMINISTRATOR.name(), new Scope.World(), List.of())
                : refuse();
    }

    /** The person who calls. */
    public UUID requirePerson() {
        return caller instanceof Caller.Person person ? person.id() : refuse();
    }

    private static <T> T refuse() {
        throw ProblemException.forbidden();
    }
}
