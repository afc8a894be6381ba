package org.fieldsecurity.personnel.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** Somebody whom the system must protect: personnel of any contract, or a dependant in their own right (P1, P2). */
@Entity
public class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Category category;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(name = "family_name", nullable = false)
    private String familyName;

    @Column(name = "given_names", nullable = false)
    private String givenNames;

    private @Nullable String contract;

    @Column(name = "employee_number")
    private @Nullable String employeeNumber;

    private @Nullable String email;

    private @Nullable String phone;

    @Column(name = "dependant_of")
    private @Nullable UUID dependantOf;

    private @Nullable String relationship;

    @Column(name = "assigned_from", nullable = false)
    private LocalDate assignedFrom;

    @Column(name = "assigned_until")
    private @Nullable LocalDate assignedUntil;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Person() {}

    private Person(UUID id, Category category, String organization) {
        this.id = id;
        this.category = category;
        this.organization = organization;
        this.dutyStation = "";
        this.familyName = "";
        this.givenNames = "";
        this.assignedFrom = LocalDate.EPOCH;
    }

    /** A member of an organization's personnel. */
    static Person register(UUID id, NewPerson details) {
        Person person = new Person(id, details.category(), details.organization());
        person.employeeNumber = details.employeeNumber();
        person.contract = details.contract();
        person.describe(details.familyName(), details.givenNames(), details.email(), details.phone());
        person.assign(details.dutyStation(), details.assignedFrom(), details.assignedUntil());
        return person;
    }

    /** A dependant of this person, in a place of their own (P2). */
    Person registerDependant(UUID dependant, NewDependant details) {
        Person person = new Person(dependant, Category.DEPENDANT, organization);
        person.dependantOf = id;
        person.relationship = details.relationship().name();
        person.describe(details.familyName(), details.givenNames(), details.email(), details.phone());
        person.assign(details.dutyStation(), assignedFrom, assignedUntil);
        return person;
    }

    /** Replaces what may change; organization, category and kinship stay. */
    void change(PersonChange change) {
        contract = change.contract();
        describe(change.familyName(), change.givenNames(), change.email(), change.phone());
        assign(change.dutyStation(), change.assignedFrom(), change.assignedUntil());
    }

    private void describe(String family, String given, @Nullable String mail, @Nullable String telephone) {
        familyName = family;
        givenNames = given;
        email = mail;
        phone = telephone;
    }

    private void assign(String place, LocalDate from, @Nullable LocalDate until) {
        dutyStation = place;
        assignedFrom = from;
        assignedUntil = until;
    }

    /** Stable id, UUIDv7. */
    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Common code of the organization that answers for this person. */
    public String organization() {
        return organization;
    }

    @Nullable
    UUID dependantOf() {
        return dependantOf;
    }

    boolean isDependant() {
        return category == Category.DEPENDANT;
    }

    /** Where this person is stationed or lives. */
    Scope place() {
        return new Scope.DutyStation(dutyStation);
    }

    /** The person's organization in that country. */
    Scope organizationScope() {
        return new Scope.OrganizationInCountry(organization, dutyStation.substring(0, 2));
    }

    PersonView view() {
        return new PersonView(
                id,
                category,
                organization,
                dutyStation,
                familyName,
                givenNames,
                contract,
                employeeNumber,
                email,
                phone,
                dependantOf,
                relationship,
                assignedFrom,
                assignedUntil);
    }
}
