package org.fieldsecurity.personnel.scim;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldsecurity.personnel.person.PersonKeeping.Kept;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.scim.rules.Period;
import org.jspecify.annotations.Nullable;

/**
 * A user who is about to be changed.
 *
 * @param name what SCIM keeps of them; null while that is nothing
 */
record CurrentUser(Kept kept, @Nullable ScimName name, UserRow row) {

    /** The days of the latest assignment. */
    Period period() {
        return new Period(row.assignedFrom(), row.assignedUntil());
    }

    static UserRow row(
            Kept kept,
            @Nullable ScimName name,
            LocalDate today,
            @Nullable Instant created,
            @Nullable Instant modified) {
        PersonView person = kept.state();
        String standIn = person.employeeNumber() == null ? person.id().toString() : person.employeeNumber();
        return new UserRow(
                person.id(),
                kept.version(),
                name == null ? 0 : name.version(),
                name == null ? null : name.externalId(),
                name == null ? standIn : name.userName(),
                person.familyName(),
                person.givenNames(),
                new Period(person.assignedFrom(), person.assignedUntil()).goesOnAfter(today),
                person.email(),
                person.phone(),
                person.employeeNumber(),
                person.organization(),
                person.category().name(),
                person.dutyStation(),
                person.contract(),
                person.assignedFrom(),
                person.assignedUntil(),
                created,
                latest(modified, name));
    }

    private static @Nullable Instant latest(@Nullable Instant modified, @Nullable ScimName name) {
        return name == null || modified != null && modified.isAfter(name.changedAt()) ? modified : name.changedAt();
    }
}
