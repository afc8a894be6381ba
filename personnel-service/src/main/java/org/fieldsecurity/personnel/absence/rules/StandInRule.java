package org.fieldsecurity.personnel.absence.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.personnel.absence.rules.Tenure.Away;
import org.fieldsecurity.personnel.appointment.rules.Period;

/**
 * When an ad interim or a deputy holds the powers of an office: in the absences of its holder, and an ad interim also
 * while the office is vacant; never beside a holder who is there. An absence gives nobody power for a time before it was
 * recorded.
 */
public final class StandInRule {

    private StandInRule() {}

    /**
     * When an ad interim acts [8(b)], the first turn first.
     *
     * @param standBy the time of the ad interim's own appointment
     * @param officials the designated officials of the country, without overlaps
     */
    public static List<ActingTurn> ofAdInterim(Period standBy, UUID adInterim, List<Tenure> officials) {
        Stream<ActingTurn> away = officials.stream().flatMap(official -> official.absences().stream()
                .flatMap(absence -> acting(absence, official.period())
                        .flatMap(standBy::common)
                        .map(period -> new ActingTurn(period, absence.absence(), adInterim, null))
                        .stream()));
        Stream<ActingTurn> vacant =
                vacancies(standBy, officials).stream().map(period -> new ActingTurn(period, null, adInterim, null));
        return inOrder(Stream.concat(away, vacant));
    }

    /** When the deputies of a team member act, the first turn first: in absences for which one was named [An 22]. */
    public static List<ActingTurn> ofDeputies(Tenure member) {
        return inOrder(member.absences().stream()
                .flatMap(absence -> Optional.ofNullable(absence.deputy())
                        .flatMap(deputy -> acting(absence, member.period())
                                .map(period -> new ActingTurn(period, absence.absence(), deputy, absence.reference())))
                        .stream()));
    }

    private static Optional<Period> acting(Away absence, Period tenure) {
        Instant from = absence.from().isAfter(absence.recorded()) ? absence.from() : absence.recorded();
        return Period.between(from, absence.to()).flatMap(tenure::common);
    }

    /** The parts of the time in which nobody holds the office. */
    private static List<Period> vacancies(Period within, List<Tenure> tenures) {
        List<Period> gaps = new ArrayList<>();
        Instant open = within.from();
        for (Period held : tenures.stream()
                .map(Tenure::period)
                .sorted(Comparator.comparing(Period::from))
                .toList()) {
            Period.between(open, held.from()).flatMap(within::common).ifPresent(gaps::add);
            if (held.to() == null) {
                return gaps;
            }
            open = held.to().isAfter(open) ? held.to() : open;
        }
        if (within.to() == null || within.to().isAfter(open)) {
            gaps.add(new Period(open, within.to()));
        }
        return gaps;
    }

    private static List<ActingTurn> inOrder(Stream<ActingTurn> turns) {
        return turns.sorted(Comparator.comparing(turn -> turn.period().from())).toList();
    }
}
