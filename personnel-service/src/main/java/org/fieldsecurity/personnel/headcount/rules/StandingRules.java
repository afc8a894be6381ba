package org.fieldsecurity.personnel.headcount.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** P7: of conflicting answers all are kept, and this decides what stands. */
public final class StandingRules {

    /** Later ones last; of two of one instant the more worrying last. */
    private static final Comparator<Report> BY_WEIGHT =
            Comparator.comparing(Report::observedAt).thenComparingInt(report -> worry(report.status()));

    private StandingRules() {}

    /**
     * An answer.
     *
     * @param firstHand whether whoever answered is the person, or saw or spoke with them
     * @param observedAt the instant of which it speaks
     * @param reporter who answered, so that a later answer of theirs takes the place of their earlier one
     */
    public record Report(Status status, boolean firstHand, Instant observedAt, String reporter) {}

    /**
     * What stands.
     *
     * @param inConflict whether the last answers of two reporters contradict each other
     */
    public record Outcome(Standing standing, boolean inConflict) {}

    /**
     * The newest first-hand answer stands before any second-hand one. A need for help stands, by whomever it was told,
     * until a first-hand answer from after it says otherwise.
     */
    public static Outcome of(List<Report> reports) {
        Optional<Report> standing = newest(reports, StandingRules::needsHelp)
                .filter(need -> reports.stream().noneMatch(report -> answers(need, report)))
                .or(() -> newest(reports, Report::firstHand))
                .or(() -> newest(reports, report -> true));
        return new Outcome(
                standing.map(report -> Standing.of(report.status())).orElse(Standing.AWAITED), inConflict(reports));
    }

    private static Optional<Report> newest(List<Report> reports, Predicate<Report> which) {
        return reports.stream().filter(which).max(BY_WEIGHT);
    }

    private static boolean needsHelp(Report report) {
        return report.status() == Status.NEEDS_HELP;
    }

    private static boolean answers(Report need, Report report) {
        return report.firstHand() && !needsHelp(report) && report.observedAt().isAfter(need.observedAt());
    }

    /** That somebody wasn't reached contradicts nothing. */
    private static boolean inConflict(List<Report> reports) {
        Map<String, Report> last = new HashMap<>();
        reports.stream()
                .filter(report -> report.status() != Status.NOT_REACHED)
                .forEach(report -> last.merge(
                        report.reporter(), report, (one, other) -> BY_WEIGHT.compare(one, other) > 0 ? one : other));
        return last.values().stream().map(Report::status).distinct().count() > 1;
    }

    private static int worry(Status status) {
        return switch (status) {
            case SAFE -> 0;
            case NOT_IN_ZONE -> 1;
            case NOT_REACHED -> 2;
            case NEEDS_HELP -> 3;
        };
    }
}
