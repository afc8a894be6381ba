package org.fieldsecurity.personnel.person;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.hibernate.LockMode;

/** What other features may ask of people. */
@ApplicationScoped
public class PersonRegister {

    private static final Office[] KEEPERS = {
        Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT
    };

    private final People people;
    private final Assignments assignments;
    private final List<PersonWritten> followers;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PersonRegister(
            People people,
            Assignments assignments,
            @All List<PersonWritten> followers,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.people = people;
        this.assignments = assignments;
        this.followers = followers;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses a body whose field names a person who isn't registered. */
    public Uni<Void> require(String pointer, UUID id) {
        return people.findById(id)
                .invoke(found -> {
                    if (found == null) {
                        throw ProblemException.invalid(pointer, "is not the id of a registered person");
                    }
                })
                .replaceWithVoid();
    }

    /** The person, whoever asks; 404 without one. */
    public Uni<Person> find(UUID id) {
        return people.findById(id).onItem().ifNull().failWith(PersonRegister::notFound);
    }

    /** The person, if the caller may see them by the latest assignment or another that hasn't ended; else 404. */
    public Uni<Person> visible(UUID id) {
        return find(id).flatMap(person -> isVisible(person).map(visible -> {
            if (!visible) {
                throw notFound();
            }
            return person;
        }));
    }

    /** The person whom a body's field names, if the caller may see them; else 400. */
    public Uni<Person> named(String pointer, UUID id) {
        return people.findById(id)
                .chain(person -> person == null ? Uni.createFrom().item(false) : isVisible(person))
                .invoke(visible -> {
                    if (!visible) {
                        throw ProblemException.invalid(pointer, "is not the id of somebody whom you may see");
                    }
                })
                .chain(() -> find(id));
    }

    /** Whether the caller may see the person. */
    public Uni<Boolean> isVisible(Person person) {
        if (PeopleVisible.to(caller.get(), person)) {
            return Uni.createFrom().item(true);
        }
        return assignments.reaching(person.id(), today()).map(open -> open.stream()
                .anyMatch(it -> PeopleVisible.at(caller.get(), it.organization(), it.dutyStation())));
    }

    /** The person, to be changed; 404 as for {@link #visible}, 409 for a record that was merged into another. */
    public Uni<Person> changeable(UUID id) {
        return visible(id).invoke(PersonRegister::requireUnmerged);
    }

    /** 409 for a record that was merged into another (P10). */
    public static void requireUnmerged(Person person) {
        if (person.mergedInto() != null) {
            throw ProblemException.illegalState(
                    "This record was merged into the one that its mergedInto names. Change that one.", List.of());
        }
    }

    /** The authority of who keeps this person's record: their organization's system or its offices there; else 403. */
    public Authority requireKeeper(Person person) {
        return caller.requireOrganization(person.organization(), person.organizationScope(), KEEPERS);
    }

    /** The authority of who assigns people of an organization at a duty station; else 403. */
    public Authority requireReceiver(String organization, String dutyStation) {
        return caller.requireOrganization(
                organization, new Scope.OrganizationInCountry(organization, dutyStation.substring(0, 2)), KEEPERS);
    }

    /**
     * The person, to be assigned by an organization at a duty station. Who receives somebody from elsewhere knows them
     * by their id only; one's own people have to be visible. Else 404, and 409 for a merged record.
     */
    public Uni<Person> receivable(UUID id, String organization, String dutyStation) {
        return find(id).flatMap(person -> comesFromElsewhere(person, organization, dutyStation)
                        ? Uni.createFrom().item(person)
                        : visible(id))
                .invoke(PersonRegister::requireUnmerged);
    }

    private static boolean comesFromElsewhere(Person person, String organization, String dutyStation) {
        return !person.organization().equals(organization)
                || !person.dutyStation().startsWith(dutyStation.substring(0, 2));
    }

    /** 409 when a person has the id. */
    public Uni<Void> requireUnused(UUID id) {
        return people.findById(id)
                .invoke(existing -> {
                    if (existing != null) {
                        throw ProblemException.of(CommonProblem.DUPLICATE, "The id is taken; choose another.");
                    }
                })
                .replaceWithVoid();
    }

    /** Stores the person with a row in the ledger. */
    public Uni<Person> store(Person person, String verb, Authority authority) {
        return people.persistAndFlush(person)
                .call(stored -> ledger.append(new Change("person", stored.id(), verb, stored.view(), authority)));
    }

    /** Gives the person a new version, since something that is read and changed under their ETag has changed. */
    public Uni<Person> touch(Person person) {
        return Panache.getSession()
                .chain(session -> session.lock(person, LockMode.PESSIMISTIC_FORCE_INCREMENT))
                .replaceWith(person);
    }

    /** All of a person's dependants, by id. */
    public Uni<List<Person>> familyOf(UUID person) {
        return people.familyOf(person);
    }

    /** Tells those who follow what is written of people. */
    public Uni<Void> tell(Person person) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.written(person))
                .collect()
                .last();
    }

    /** The day, in UTC. */
    private LocalDate today() {
        return Utc.day(clock.instant());
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("person");
    }
}
