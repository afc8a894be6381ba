package org.fieldsecurity.clearance.policy;

import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The policy in force: one version of data that an authorized office set.
 *
 * @param version its id; a decision stores it
 * @param table the phase table, one row for each rating of the scheme
 * @param manualAreas where everything is decided by hand (T8)
 * @param requiredCourses what must be held where (T9)
 * @param manualConsents who decides what only a manual area, stale facts or a missing certificate keeps from being
 *     automatic
 * @param factAge the age from which on a source of facts no longer carries an automatic clearance
 * @param openStay how long a stay without a known end is taken to be for the validity of certificates
 * @param concentration how many may share a flight or a roof (T14)
 * @param afterReport how long after an emergency declaration its report is due [8(p)]
 * @param standardsCheckAge how old the check of a new place may be when it is approved (T12)
 * @param essentialListFrom the mildest row of the table from which on a list of essential personnel is kept (T18)
 * @param overrideAnswer how long after an override the HQ focal point's answer is due (T13) [An 19]
 * @param movements when reports of movements are overdue and for how long they confirm (T22)
 */
public record Policy(
        UUID version,
        List<PhaseRow> table,
        List<ManualArea> manualAreas,
        List<RequiredCourse> requiredCourses,
        List<Consent> manualConsents,
        Duration factAge,
        Period openStay,
        Concentration concentration,
        Duration afterReport,
        Period standardsCheckAge,
        int essentialListFrom,
        Duration overrideAnswer,
        MovementTerms movements) {

    /** Copies the lists. */
    public Policy {
        table = List.copyOf(table);
        manualAreas = List.copyOf(manualAreas);
        requiredCourses = List.copyOf(requiredCourses);
        manualConsents = List.copyOf(manualConsents);
        if (manualConsents.isEmpty()) {
            throw new IllegalArgumentException("Somebody decides what is manual.");
        }
        if (table.isEmpty()) {
            throw new IllegalArgumentException("The table has a row.");
        }
        if (table.stream().map(PhaseRow::rating).distinct().count() != table.size()) {
            throw new IllegalArgumentException("A rating has one row.");
        }
    }

    /** The same with one more area where everything is decided by hand (T8). */
    public Policy with(ManualArea area) {
        return new Policy(
                version,
                table,
                Stream.concat(manualAreas.stream(), Stream.of(area)).toList(),
                requiredCourses,
                manualConsents,
                factAge,
                openStay,
                concentration,
                afterReport,
                standardsCheckAge,
                essentialListFrom,
                overrideAnswer,
                movements);
    }

    /** The rating that holds where nothing is declared: the mildest row of the table. */
    public String baseline() {
        return table.stream()
                .min(Comparator.comparingInt(PhaseRow::order))
                .orElseThrow()
                .rating();
    }

    /** How dangerous a rating is; one that the table doesn't know counts as the worst. */
    public int order(String rating) {
        return row(rating).map(PhaseRow::order).orElse(Integer.MAX_VALUE);
    }

    /** Codes of the courses that a question's traveller must hold; under a rating that the table doesn't know, of all rows. */
    List<String> required(Question question) {
        var leg = question.leg();
        var lastDay = leg.lastDay(openStay);
        int order = order(leg.rating());
        return requiredCourses.stream()
                .filter(course -> course.isRequiredFor(leg, lastDay, question.traveller(), order))
                .map(RequiredCourse::course)
                .distinct()
                .toList();
    }

    /** The row of a rating; empty when the table has none. */
    public Optional<PhaseRow> row(String rating) {
        return table.stream().filter(row -> row.rating().equals(rating)).findFirst();
    }
}
