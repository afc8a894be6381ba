package org.fieldsecurity.personnel.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;

/**
 * What the office that appoints area coordinators and wardens gives to their appraisal by the organization that employs
 * them [8(h), 17, 19]. A cycle is a calendar year in UTC [default].
 */
public final class AppraisalRule {

    private static final Set<Office> APPRAISED = Set.of(Office.AREA_COORDINATOR, Office.WARDEN);

    private AppraisalRule() {}

    /** Refuses an input for another office, or by the holder about their own work. */
    public static Optional<Refusal> bar(Office office, UUID holder, UUID by) {
        if (!APPRAISED.contains(office)) {
            return Optional.of(Refusal.of(
                    "A2",
                    "The office that appoints gives an input to the appraisal of area coordinators and wardens only.",
                    "8(h)"));
        }
        return holder.equals(by)
                ? Optional.of(Refusal.of(
                        "A2", "Nobody appraises their own work; the designated official gives this input.", "8(h)"))
                : Optional.empty();
    }

    /** Whether an appointment of this time has been in force in some part of the year. */
    public static boolean served(int year, Period appointment, Instant now) {
        return Period.between(appointment.from(), now)
                .flatMap(appointment::common)
                .flatMap(calendarYear(year)::common)
                .isPresent();
    }

    private static Period calendarYear(int year) {
        return new Period(startOf(year), startOf(year + 1));
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
