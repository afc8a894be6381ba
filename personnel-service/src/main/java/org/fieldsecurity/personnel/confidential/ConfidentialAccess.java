package org.fieldsecurity.personnel.confidential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.PersonRegister;

/** Under which authority somebody may read or change restricted fields (P9). */
@ApplicationScoped
class ConfidentialAccess {

    /** Where a person is now: the zones of their home and of their stay, with the duty stations of these. */
    private static final String ZONES = "select z.code, z.duty_station from residency r join zone z on z.code = r.zone"
            + " where r.person = $1 and r.period @> cast($2 as timestamptz) union select z.code, z.duty_station from zone_stay s"
            + " join zone z on z.code = s.zone where s.person = $1 and s.period @> cast($2 as timestamptz)";

    private final PersonRegister register;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ConfidentialAccess(PersonRegister register, CurrentCaller caller, InstantSource clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    private record Whereabouts(List<Scope> zones, List<Scope> places) {}

    /**
     * The authority to read: the person's own, that of the warden of their zone, of the security officer of their duty
     * station, or of the designated official of the country. 403 for others who may see the person, 404 for the rest.
     */
    Uni<Authority> reader(Person person) {
        if (caller.get().is(person.id())) {
            return Uni.createFrom().item(Authority.self(person.id()));
        }
        return whereabouts(person)
                .map(where -> over(where.zones(), Office.WARDEN)
                        .or(() -> over(where.places(), Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL)))
                .chain(authority -> orRefuse(person, authority));
    }

    /**
     * The authority to change: the person's own, that of their organization's system, or of the warden of their zone.
     * 403 for others who may see the person, 404 for the rest.
     */
    Uni<Authority> writer(Person person) {
        if (caller.get().is(person.id())) {
            return Uni.createFrom().item(Authority.self(person.id()));
        }
        if (caller.get() instanceof Caller.OrganizationSystem system
                && system.organization().equals(person.organization())) {
            return Uni.createFrom().item(caller.requireOrganization(person.organization(), person.organizationScope()));
        }
        return whereabouts(person)
                .map(where -> over(where.zones(), Office.WARDEN))
                .chain(authority -> orRefuse(person, authority));
    }

    private Optional<Authority> over(List<Scope> places, Office... offices) {
        return caller.get() instanceof Caller.Person official
                ? places.stream()
                        .flatMap(place -> official.authorityOver(place, offices).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Uni<Authority> orRefuse(Person person, Optional<Authority> authority) {
        return authority.map(held -> Uni.createFrom().item(held)).orElseGet(() -> register.isVisible(person)
                .map(visible -> {
                    throw visible ? ProblemException.forbidden() : ProblemException.notFound("person");
                }));
    }

    private Uni<Whereabouts> whereabouts(Person person) {
        return SessionSql.rows(ZONES, Zone::of, person.id(), clock.instant())
                .map(zones -> new Whereabouts(
                        zones.stream().map(Zone::scope).toList(),
                        Stream.concat(Stream.of(person.place()), zones.stream().map(Zone::place))
                                .toList()));
    }

    /** A zone in which somebody is, and the duty station that it is of. */
    private record Zone(Scope scope, Scope place) {

        static Zone of(Line line) {
            return new Zone(Scope.parse("zone:" + line.required(0)), new Scope.DutyStation(line.required(1)));
        }
    }
}
