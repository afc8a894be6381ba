package org.fieldsecurity.personnel.visit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.personnel.roster.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** P5: a warden visits every household, and sees that it knows the arrangements [20(c), 20(f), 20(g)]. */
public final class VisitRules {

    private static final List<String> PARAGRAPHS = List.of("20(g)");

    private VisitRules() {}

    /**
     * A visit as it is to be recorded.
     *
     * @param visitedOn its day
     * @param today the day it is recorded, in UTC
     * @param met who was met
     * @param lived who lived there on that day
     * @param precautions codes of the precautions it speaks of
     * @param known codes that there are
     */
    public record Visit(
            LocalDate visitedOn,
            LocalDate today,
            Set<UUID> met,
            Set<UUID> lived,
            List<String> precautions,
            Set<String> known) {}

    /** Every reason to refuse the record. */
    public static List<Refusal> refusals(Visit visit) {
        List<Refusal> refusals = new ArrayList<>();
        if (visit.visitedOn().isAfter(visit.today())) {
            refusals.add(refusal("A visit is recorded once it has taken place."));
        }
        if (visit.lived().isEmpty()) {
            refusals.add(refusal("Nobody lived there on that day; there was no household to visit."));
        } else if (!visit.lived().containsAll(visit.met())) {
            refusals.add(refusal("Only people who lived there on that day were met at home; name no others."));
        }
        if (!visit.known().containsAll(visit.precautions())) {
            refusals.add(refusal("A precaution is none of those of the reference list."));
        }
        if (Set.copyOf(visit.precautions()).size() < visit.precautions().size()) {
            refusals.add(refusal("Say of each precaution once whether it is followed."));
        }
        return List.copyOf(refusals);
    }

    /** The last day on which the next visit is in time. */
    public static LocalDate dueAgainOn(LocalDate visitedOn, int days) {
        return visitedOn.plusDays(days);
    }

    /** Since which day a household is due: as the last visit said, or so many days after its first day. */
    public static LocalDate dueOn(@Nullable LocalDate dueAgainOn, LocalDate firstDay, int days) {
        return dueAgainOn == null ? firstDay.plusDays(days) : dueAgainOn;
    }

    private static Refusal refusal(String detail) {
        return new Refusal("P5", PARAGRAPHS, detail);
    }
}
