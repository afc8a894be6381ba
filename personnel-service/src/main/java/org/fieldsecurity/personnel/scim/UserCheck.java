package org.fieldsecurity.personnel.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.NewPerson;
import org.fieldsecurity.personnel.person.PersonChange;
import org.fieldsecurity.personnel.scim.rules.Activity;
import org.fieldsecurity.personnel.scim.rules.Period;

/** Makes of a wanted user what a person is registered or changed with, and refuses what doesn't do in SCIM's names. */
@ApplicationScoped
public class UserCheck {

    private static final int LONGEST_NAME = 254;
    private static final Map<String, String> SCIM_NAMES = Map.of(
            "familyName", "name.familyName",
            "givenNames", "name.givenName",
            "email", "emails",
            "phone", "phoneNumbers",
            "consistent", "assignedUntil");

    private final Validator validator;

    UserCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * A change of a person, and whether it changes anything.
     *
     * @param userName the name by which the user goes afterwards
     */
    record Changed(PersonChange change, boolean isChange, String userName) {}

    /** Refuses somebody new of whom something is missing. */
    void requireComplete(WantedUser wanted) {
        String missing = Stream.of(
                        wanted.userName() == null ? "userName" : null,
                        wanted.familyName() == null ? "name.familyName" : null,
                        wanted.givenNames() == null ? "name.givenName" : null,
                        wanted.category() == null ? Urn.PERSON + ":category" : null,
                        wanted.dutyStation() == null ? Urn.PERSON + ":dutyStation" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw ScimProblem.INVALID_VALUE.because("Missing: " + missing + ".");
        }
        requireNames(wanted);
    }

    /** The registration of somebody new; the assignment begins today unless another day is said. */
    NewPerson newPerson(String organization, WantedUser wanted, LocalDate today) {
        LocalDate from = wanted.assignedFrom() == null ? today : wanted.assignedFrom();
        Period asked = new Period(from, wanted.assignedUntil());
        requireEndable(asked, Boolean.FALSE.equals(wanted.active()), today);
        Period period = Activity.period(null, asked, wanted.active(), today);
        NewPerson person = new NewPerson(
                null,
                category(Objects.requireNonNull(wanted.category())),
                organization,
                Objects.requireNonNull(wanted.dutyStation()),
                Objects.requireNonNull(wanted.familyName()),
                Objects.requireNonNull(wanted.givenNames()),
                wanted.contract(),
                null,
                wanted.employeeNumber(),
                wanted.email(),
                wanted.phone(),
                period.from(),
                period.until());
        return valid(person, validator.validate(person));
    }

    /** The change of somebody from what they are to what is wanted. */
    Changed changed(UserRow row, WantedUser wanted, Period period) {
        if (wanted.userName() == null || wanted.familyName() == null || wanted.givenNames() == null) {
            throw ScimProblem.INVALID_VALUE.because("userName, name.familyName and name.givenName can't be removed.");
        }
        requireNames(wanted);
        PersonChange change = new PersonChange(
                wanted.dutyStation() == null ? row.dutyStation() : wanted.dutyStation(),
                wanted.familyName(),
                wanted.givenNames(),
                wanted.assignment() ? wanted.contract() : row.contract(),
                wanted.email(),
                wanted.phone(),
                period.from(),
                period.until(),
                null);
        boolean same = change.equals(change(row, new Period(row.assignedFrom(), row.assignedUntil())));
        return new Changed(valid(change, validator.validate(change)), !same, wanted.userName());
    }

    /** The change of somebody that changes nothing but the days of the assignment. */
    PersonChange change(UserRow row, Period period) {
        return new PersonChange(
                row.dutyStation(),
                row.familyName(),
                row.givenNames(),
                row.contract(),
                row.email(),
                row.phone(),
                period.from(),
                period.until(),
                null);
    }

    /** Refuses to change what stays as it was registered. */
    void requireUnchangeable(UserRow row, WantedUser wanted) {
        if (wanted.employeeNumber() != null && !wanted.employeeNumber().equals(row.employeeNumber())) {
            throw ScimProblem.MUTABILITY.because("employeeNumber stays as it was set when the user was made.");
        }
        if (wanted.category() != null && !wanted.category().equalsIgnoreCase(row.category())) {
            throw ScimProblem.MUTABILITY.because("category stays as it was set when the user was made.");
        }
    }

    /** Refuses to end an assignment that hasn't begun. */
    void requireEndable(Period period, boolean ending, LocalDate today) {
        if (ending && !Activity.canEnd(period, today)) {
            throw ScimProblem.INVALID_VALUE.because("The assignment hasn't begun, so it can't be ended today. Set"
                    + " assignedFrom and assignedUntil of " + Urn.PERSON + " instead.");
        }
    }

    private static void requireNames(WantedUser wanted) {
        if (Objects.requireNonNull(wanted.userName()).length() > LONGEST_NAME
                || wanted.externalId() != null && wanted.externalId().length() > LONGEST_NAME) {
            throw ScimProblem.INVALID_VALUE.because(
                    "userName and externalId may have " + LONGEST_NAME + " characters at most.");
        }
    }

    private static Category category(String name) {
        return Arrays.stream(Category.values())
                .filter(category ->
                        category != Category.DEPENDANT && category.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ScimProblem.INVALID_VALUE.because("category must be one that /Schemas lists."));
    }

    private static <T> T valid(T checked, Set<ConstraintViolation<T>> violations) {
        List<String> wrong = violations.stream()
                .map(violation -> name(violation.getPropertyPath().toString()) + " " + violation.getMessage())
                .sorted()
                .toList();
        if (!wrong.isEmpty()) {
            throw ScimProblem.INVALID_VALUE.because(String.join("; ", wrong) + ".");
        }
        return checked;
    }

    private static String name(String field) {
        return SCIM_NAMES.getOrDefault(field, field);
    }
}
