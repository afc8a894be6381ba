package org.fieldsecurity.personnel.hrimport.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.person.Recruitment;
import org.jspecify.annotations.Nullable;

/** The state that a valid row asks for: the one place where a row's fields become a person's. */
final class RowState {

    private RowState() {}

    static PersonView ofPersonnel(UUID id, String organization, ImportRow row, @Nullable PersonView before) {
        return new PersonView(
                id,
                Objects.requireNonNull(row.category()),
                organization,
                Objects.requireNonNull(row.dutyStation()),
                Objects.requireNonNull(row.familyName()),
                Objects.requireNonNull(row.givenNames()),
                row.contract(),
                before == null ? Recruitment.of(row.category()) : before.recruitment(),
                number(row, before),
                row.email(),
                row.phone(),
                null,
                null,
                null,
                Objects.requireNonNull(row.assignedFrom()),
                row.assignedUntil(),
                before == null ? null : before.sponsoredAs(),
                null);
    }

    /**
     * A dependant, in a place of their own (P2). Without dates of their own they keep those that they have, or get the
     * staff member's.
     */
    static PersonView ofDependant(UUID id, PersonView staff, ImportRow row, @Nullable PersonView before) {
        PersonView dates = before == null ? staff : before;
        LocalDate from = row.assignedFrom();
        return new PersonView(
                id,
                Category.DEPENDANT,
                staff.organization(),
                Objects.requireNonNull(row.dutyStation()),
                Objects.requireNonNull(row.familyName()),
                Objects.requireNonNull(row.givenNames()),
                row.contract(),
                null,
                number(row, before),
                row.email(),
                row.phone(),
                staff.id(),
                Objects.requireNonNull(row.relationship()).name(),
                before == null ? null : before.eligibleUntil(),
                from == null ? dates.assignedFrom() : from,
                from == null ? dates.assignedUntil() : row.assignedUntil(),
                null,
                null);
    }

    /** A row that names the person by id alone says nothing of the number. */
    private static @Nullable String number(ImportRow row, @Nullable PersonView before) {
        return row.employeeNumber() != null || before == null ? row.employeeNumber() : before.employeeNumber();
    }
}
