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
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.FamilyRules;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the system must protect: personnel of any contract, or a dependant in their own right (P1, P2). Repeats
 * the latest assignment, so that a person is read in one step.
 */
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

    @Column(name = "search_name")
    private @Nullable String searchName;

    private @Nullable String contract;

    @Enumerated(EnumType.STRING)
    private @Nullable Recruitment recruitment;

    @Column(name = "employee_number")
    private @Nullable String employeeNumber;

    private @Nullable String email;

    private @Nullable String phone;

    @Column(name = "dependant_of")
    private @Nullable UUID dependantOf;

    private @Nullable String relationship;

    @Column(name = "eligible_until")
    private @Nullable LocalDate eligibleUntil;

    @Column(name = "assigned_from", nullable = false)
    private LocalDate assignedFrom;

    @Column(name = "assigned_until")
    private @Nullable LocalDate assignedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "sponsored_as")
    private @Nullable SponsorshipKind sponsoredAs;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Person() {}

    private Person(UUID id, AssignmentTerms terms, PersonDescription description) {
        this.id = id;
        this.category = terms.category();
        this.organization = terms.organization();
        this.dutyStation = terms.dutyStation();
        this.assignedFrom = terms.days().from();
        this.familyName = description.familyName();
        this.givenNames = description.givenNames();
        repeat(terms);
        describe(description);
    }

    /** A member of an organization's personnel. */
    static Person register(UUID id, NewPerson details) {
        Person person = new Person(id, details.terms(), details.description());
        person.employeeNumber = details.employeeNumber();
        return person;
    }

    /** Somebody whom an organization sponsors (P10). */
    public static Person sponsored(
            UUID id, AssignmentTerms terms, SponsorshipKind kind, PersonDescription description) {
        Person person = new Person(id, terms, description);
        person.sponsoredAs = kind;
        return person;
    }

    /** A dependant of this person, in a place of their own (P2). */
    Person registerDependant(UUID dependant, NewDependant details) {
        Days days = FamilyRules.from(new Days(assignedFrom, assignedUntil), details.eligibleUntil());
        AssignmentTerms terms =
                new AssignmentTerms(organization, details.dutyStation(), Category.DEPENDANT, null, null, days);
        Person person = new Person(dependant, terms, details.description());
        person.dependantOf = id;
        person.relationship = details.relationship().name();
        person.eligibleUntil = details.eligibleUntil();
        return person;
    }

    /** Replaces names, contacts and eligibility; the assignment is repeated apart, category and kinship stay. */
    void change(PersonChange change) {
        describe(change.description());
        eligibleUntil = change.eligibleUntil();
    }

    private void describe(PersonDescription description) {
        familyName = description.familyName();
        givenNames = description.givenNames();
        searchName = SearchName.of(familyName, givenNames);
        email = description.email();
        phone = description.phone();
    }

    /** Repeats the latest assignment. */
    public final void repeat(AssignmentTerms latest) {
        if (!organization.equals(latest.organization())) {
            employeeNumber = null;
        }
        category = latest.category();
        organization = latest.organization();
        dutyStation = latest.dutyStation();
        contract = latest.contract();
        recruitment = latest.recruitment();
        assignedFrom = latest.days().from();
        assignedUntil = latest.days().until();
    }

    /** Sets the last day on which a dependant is eligible; null for none of their own. */
    void setEligibleUntil(@Nullable LocalDate last) {
        eligibleUntil = last;
    }

    /** Sets the number in the HR system of the organization that answers for the person now. */
    void setEmployeeNumber(@Nullable String number) {
        employeeNumber = number;
    }

    /** Puts back what somebody had before two records became one (P10). */
    public void restore(@Nullable String number, @Nullable SponsorshipKind kind) {
        employeeNumber = number;
        sponsoredAs = kind;
    }

    /** Makes somebody a sponsored person (P10), or an employed one: null. */
    public void setSponsoredAs(@Nullable SponsorshipKind kind) {
        sponsoredAs = kind;
    }

    /** Points to the record that took this one over (P10); null once they are parted again. */
    public void setMergedInto(@Nullable UUID survivor) {
        mergedInto = survivor;
    }

    /** Gives a dependant to another record of the same staff member (P10). */
    public void setDependantOf(UUID staff) {
        dependantOf = staff;
    }

    /** Stable id, UUIDv7. */
    public UUID id() {
        return id;
    }

    /** Version of the person with contacts, identifiers and assignments, for ETags. */
    public int version() {
        return version;
    }

    /** Number in the HR system of the organization that answers for this person; null where none was said. */
    public @Nullable String employeeNumber() {
        return employeeNumber;
    }

    /** Common code of the organization that answers for this person. */
    public String organization() {
        return organization;
    }

    /** UN/LOCODE. */
    public String dutyStation() {
        return dutyStation;
    }

    /** The staff member whose dependant this is; null for everybody else. */
    public @Nullable UUID dependantOf() {
        return dependantOf;
    }

    /** Whether this is a dependant (P2). */
    public boolean isDependant() {
        return category == Category.DEPENDANT;
    }

    @Nullable
    LocalDate eligibleUntil() {
        return eligibleUntil;
    }

    /** What the person is searched by; null in rows that are still to be completed. */
    public @Nullable String searchName() {
        return searchName;
    }

    /** What a sponsored person is sponsored as; null for everybody else. */
    public @Nullable SponsorshipKind sponsoredAs() {
        return sponsoredAs;
    }

    /** The record that took this one over; null for all that stand for themselves. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** What the latest assignment says. */
    public AssignmentTerms terms() {
        return new AssignmentTerms(
                organization, dutyStation, category, contract, recruitment, new Days(assignedFrom, assignedUntil));
    }

    /** Where this person is stationed or lives. */
    public Scope place() {
        return new Scope.DutyStation(dutyStation);
    }

    /** The person's organization in that country. */
    public Scope organizationScope() {
        return new Scope.OrganizationInCountry(organization, dutyStation.substring(0, 2));
    }

    /** The person on the wire and in the ledger. */
    public PersonView view() {
        return new PersonView(
                id,
                category,
                organization,
                dutyStation,
                familyName,
                givenNames,
                contract,
                recruitment,
                employeeNumber,
                email,
                phone,
                dependantOf,
                relationship,
                eligibleUntil,
                assignedFrom,
                assignedUntil,
                sponsoredAs,
                mergedInto);
    }
}
