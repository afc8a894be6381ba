package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Surroundings;

/**
 * Who may answer about whom: the person and the adult whose dependant they are; the warden of the zone, the area
 * coordinator, the security officer and assistant; the organization's focal point in the country about its own people.
 */
@ApplicationScoped
public class AnswerAuthority {

    private static final Office[] ON_THE_GROUND = {
        Office.WARDEN, Office.AREA_COORDINATOR, Office.SECURITY_OFFICER, Office.SECURITY_ASSISTANT
    };

    private final ScopeMap scopes;

    AnswerAuthority(ScopeMap scopes) {
        this.scopes = scopes;
    }

    /**
     * Under what one answers.
     *
     * @param place where somebody is found who was not looked for; else where they are looked for
     */
    record Basis(Authority authority, boolean bySelf, Surroundings place) {}

    /** The authority of the caller to answer about somebody in a headcount of a place; empty without one. */
    Uni<Optional<Basis>> over(LookedFor person, Surroundings counted, Caller caller) {
        if (!(caller instanceof Caller.Person official)) {
            return Uni.createFrom().item(Optional.empty());
        }
        Optional<Basis> direct =
                person.expected() ? overExpected(person, counted, official) : ofOrganization(person, counted, official);
        return direct.isPresent() || person.expected() ? Uni.createFrom().item(direct) : overFound(counted, official);
    }

    private static Optional<Basis> overExpected(LookedFor person, Surroundings counted, Caller.Person official) {
        UUID caller = official.id();
        if (caller.equals(person.person()) || caller.equals(person.dependantOf())) {
            return Optional.of(new Basis(Authority.self(caller), caller.equals(person.person()), person.place()));
        }
        return person.place()
                .authorityOf(official, ON_THE_GROUND)
                .or(() -> counted.authorityOf(official, ON_THE_GROUND))
                .map(authority -> new Basis(authority, false, person.place()))
                .or(() -> ofOrganization(person, counted, official));
    }

    private static Optional<Basis> ofOrganization(LookedFor person, Surroundings counted, Caller.Person official) {
        return official.authorityOver(person.organizationScope(), Office.COUNTRY_SECURITY_FOCAL_POINT)
                .filter(authority -> person.dutyStation().substring(0, 2).equals(counted.country()))
                .map(authority -> new Basis(authority, false, person.place()));
    }

    /** An office for any place inside or around the one that is counted: who is found is where the finder answers. */
    private Uni<Optional<Basis>> overFound(Surroundings counted, Caller.Person official) {
        List<HeldOffice> held = official.offices().stream()
                .filter(office -> Arrays.asList(ON_THE_GROUND).contains(office.office()))
                .toList();
        return Multi.createFrom()
                .iterable(held)
                .onItem()
                .transformToUniAndConcatenate(office -> scopes.aroundInSession(office.scope())
                        .map(around -> lies(around, counted)
                                ? Optional.of(new Basis(
                                        office.authority(), false, around.dutyStation() == null ? counted : around))
                                : Optional.<Basis>empty()))
                .filter(Optional::isPresent)
                .toUni()
                .map(found -> found == null ? Optional.empty() : found);
    }

    private static boolean lies(Surroundings held, Surroundings counted) {
        boolean sameCountry = counted.scope() instanceof Scope.OrganizationInCountry
                && held.country() != null
                && held.country().equals(counted.country());
        return sameCountry || held.enclosing().contains(counted.scope()) || counted.isReachedBy(held.scope());
    }
}
