package org.fieldsecurity.training.replica;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who may see and change what is about a person. */
@RequestScoped
public class PersonAccess {

    private static final Office[] READERS = {
        Office.COORDINATOR,
        Office.EXECUTIVE_HEAD,
        Office.HQ_FOCAL_POINT,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.COUNTRY_REPRESENTATIVE,
        Office.COUNTRY_SECURITY_FOCAL_POINT,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.AGENCY_SECURITY_OFFICER
    };

    private final CurrentCaller caller;
    private final People people;

    PersonAccess(CurrentCaller caller, People people) {
        this.caller = caller;
        this.people = people;
    }

    /**
     * Passes the person themselves, their organization's system, and an office whose scope covers where they are
     * posted; for everyone else the person isn't there: 404.
     */
    public Uni<Void> requireReading(UUID person) {
        if (caller.get().is(person)) {
            return Uni.createFrom().voidItem();
        }
        return people.find(person)
                .map(found -> found.filter(this::mayRead).orElseThrow(PersonAccess::notFound))
                .replaceWithVoid();
    }

    /**
     * The authority of one of the offices over where the person is posted; where the caller has none, the person isn't
     * there: 404.
     */
    public Uni<Authority> requireOver(UUID person, Office... offices) {
        return people.find(person).map(found -> found.flatMap(known -> authorityOver(known, offices))
                .orElseThrow(PersonAccess::notFound));
    }

    /** The person asked for, or else the one who calls; 400 when a system asks for nobody. */
    public UUID personOrSelf(@Nullable UUID asked) {
        if (asked != null) {
            return asked;
        }
        return switch (caller.get()) {
            case Caller.Person person -> person.id();
            case Caller.Administrator administrator -> administrator.id();
            default -> throw ProblemException.invalid("#person", "is needed when a system asks");
        };
    }

    private boolean mayRead(PersonCopy person) {
        return switch (caller.get()) {
            case Caller.OrganizationSystem system -> system.organization().equals(person.organization());
            default -> authorityOver(person, READERS).isPresent();
        };
    }

    private Optional<Authority> authorityOver(PersonCopy person, Office... offices) {
        return caller.get() instanceof Caller.Person acting
                ? person.places().stream()
                        .flatMap(place -> acting.authorityOver(place, offices).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("person");
    }
}
