package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.organization.OrganizationRegister;
import org.fieldsecurity.personnel.place.PlaceRegister;

/** Registers and changes people for other features by the same rules, and with the same ledger, as over HTTP. */
@ApplicationScoped
public class PersonKeeping {

    private final People people;
    private final OrganizationRegister organizations;
    private final PlaceRegister places;
    private final Ledger ledger;
    private final CurrentCaller caller;

    PersonKeeping(
            People people,
            OrganizationRegister organizations,
            PlaceRegister places,
            Ledger ledger,
            CurrentCaller caller) {
        this.people = people;
        this.organizations = organizations;
        this.places = places;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * A person as they are kept now.
     *
     * @param version counted from 0, by one with each change
     */
    public record Kept(PersonView state, int version) {

        private static Kept of(Person person) {
            return new Kept(person.view(), person.version());
        }
    }

    /** The person, if the caller may see them; else 404. */
    public Uni<Kept> find(UUID id) {
        return visible(id).map(Kept::of);
    }

    /** Registers somebody; the caller must be their keeper. */
    public Uni<Kept> register(NewPerson details) {
        Person person = Person.register(Objects.requireNonNullElseGet(details.id(), Ids::next), details);
        Authority authority = requireKeeper(person);
        return organizations
                .require("/organization", person.organization())
                .chain(() -> places.requireDutyStation("/dutyStation", details.dutyStation()))
                .chain(() -> people.findById(person.id()))
                .invoke(taken -> {
                    if (taken != null) {
                        throw ProblemException.of(CommonProblem.DUPLICATE, "The id is taken; choose another.");
                    }
                })
                .chain(() -> store(person, "registered", authority));
    }

    /** Replaces all that may change about somebody; the caller must be their keeper. */
    public Uni<Kept> change(UUID id, PersonChange change) {
        return visible(id).flatMap(person -> {
            Authority authority = requireKeeper(person);
            return places.requireDutyStation("/dutyStation", change.dutyStation())
                    .invoke(() -> person.change(change))
                    .chain(() -> store(person, "changed", authority));
        });
    }

    private Uni<Person> visible(UUID id) {
        return people.findById(id).map(person -> {
            if (person == null || !PeopleVisible.to(caller.get(), person)) {
                throw ProblemException.notFound("person");
            }
            return person;
        });
    }

    private Authority requireKeeper(Person person) {
        return caller.requireOrganization(
                person.organization(),
                person.organizationScope(),
                Office.HQ_FOCAL_POINT,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT);
    }

    private Uni<Kept> store(Person person, String verb, Authority authority) {
        return people.persistAndFlush(person)
                .call(stored -> ledger.append(new Change("person", stored.id(), verb, stored.view(), authority)))
                .map(Kept::of);
    }
}
