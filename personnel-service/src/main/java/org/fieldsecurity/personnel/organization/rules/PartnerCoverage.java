package org.fieldsecurity.personnel.organization.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Whether a partner's personnel and dependants in a country are included (P1) [8(l)]. */
public final class PartnerCoverage {

    private PartnerCoverage() {}

    /**
     * The days of one memorandum, both included.
     *
     * @param until null while no end is set
     */
    public record Term(LocalDate from, @Nullable LocalDate until) {

        /** Whether the memorandum is in force on the day. */
        public boolean includes(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        /** Whether both are in force on some day. */
        public boolean overlaps(Term other) {
            return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
        }
    }

    /** Whether any of the partner's memoranda for the country is in force on the day. */
    public static boolean covers(List<Term> memoranda, LocalDate day) {
        return memoranda.stream().anyMatch(term -> term.includes(day));
    }

    /** The same at an instant: its day is that of UTC, wherever the people are. */
    public static boolean covers(List<Term> memoranda, Instant at) {
        return covers(memoranda, Utc.day(at));
    }

    /** Why a memorandum can't end on the day; empty when it can. */
    public static Optional<String> whyNotEndedOn(Term term, LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(term.from)) {
            return Optional.of("The last day can't lie before the first, which is " + term.from + ".");
        }
        if (lastDay.isBefore(today)) {
            return Optional.of("Whoever was included stays so for the past: the last day is today, " + today
                    + " in UTC, or later.");
        }
        return Optional.empty();
    }
}
