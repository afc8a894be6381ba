package org.fieldsecurity.training.obligation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.training.requirement.rules.Audience;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;
import org.jspecify.annotations.Nullable;

/** Works out what a person must hold, from the requirements set [25, 28-33]. */
public final class ObligationRule {

    private ObligationRule() {}

    /** One obligation for each course and unbroken period, by course and first day. */
    public static List<Obligation> of(Subject person, List<HeldPost> posts, List<RequirementTerms> requirements) {
        Map<String, List<Obligation>> byCourse = new TreeMap<>();
        requirements.stream()
                .flatMap(requirement -> matches(person, posts, requirement))
                .sorted(Comparator.comparing(Obligation::from))
                .forEach(match -> join(byCourse.computeIfAbsent(match.course(), course -> new ArrayList<>()), match));
        return byCourse.values().stream().flatMap(List::stream).toList();
    }

    private static Stream<Obligation> matches(Subject person, List<HeldPost> posts, RequirementTerms requirement) {
        if (requirement.audience() == Audience.OFFICE_HOLDERS) {
            return posts.stream()
                    .filter(post -> post.office() == requirement.office()
                            && requirement.scope().covers(post.scope()))
                    .flatMap(post -> during(requirement, post.from(), post.until()));
        }
        boolean meant =
                switch (requirement.audience()) {
                    case EVERYBODY -> true;
                    case PERSONNEL -> !person.dependant();
                    case DEPENDANTS -> person.dependant();
                    case OFFICE_HOLDERS -> false;
                };
        boolean fits = meant
                && (requirement.category() == null || requirement.category().equals(person.category()))
                && person.places().stream().anyMatch(requirement.scope()::covers);
        return fits ? during(requirement, person.from(), person.until()) : Stream.empty();
    }

    private static Stream<Obligation> during(RequirementTerms requirement, LocalDate first, @Nullable LocalDate last) {
        LocalDate from = first.isAfter(requirement.from()) ? first : requirement.from();
        LocalDate personEnd = orNoEnd(last);
        LocalDate ruleEnd = orNoEnd(requirement.until());
        LocalDate until = personEnd.isBefore(ruleEnd) ? personEnd : ruleEnd;
        return from.isAfter(until)
                ? Stream.empty()
                : Stream.of(new Obligation(
                        requirement.course(),
                        from,
                        from.plusDays(requirement.graceDays()),
                        until,
                        Set.of(requirement.id())));
    }

    /** Joins a match to the last period of its course if they touch; the earlier due day holds. */
    private static void join(List<Obligation> periods, Obligation match) {
        if (periods.isEmpty() || !periods.getLast().touches(match)) {
            periods.add(match);
            return;
        }
        Obligation last = periods.removeLast();
        Set<UUID> requirements = new TreeSet<>(last.requirements());
        requirements.addAll(match.requirements());
        periods.add(new Obligation(
                last.course(),
                last.from(),
                last.dueOn().isBefore(match.dueOn()) ? last.dueOn() : match.dueOn(),
                last.until().isAfter(match.until()) ? last.until() : match.until(),
                requirements));
    }

    private static LocalDate orNoEnd(@Nullable LocalDate day) {
        return day == null ? Obligation.NO_END : day;
    }
}
