package org.fieldsecurity.inspection.mission.rules;

import java.time.Instant;
import java.util.List;
import org.fieldsecurity.inspection.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** What must be true before a mission opens. */
public final class OpeningRules {

    private OpeningRules() {}

    /**
     * A checklist version that the mission inspects against.
     *
     * @param name what those inspected know it by
     * @param publishedAt null while it is a draft
     */
    public record FrozenChecklist(String name, @Nullable Instant publishedAt) {}

    /** I2: every checklist was given out to the designated official and the team before the mission opens [39]. */
    public static List<Refusal> refusals(List<FrozenChecklist> checklists, Instant opensAt) {
        return checklists.stream()
                .filter(checklist -> checklist.publishedAt() == null
                        || !checklist.publishedAt().isBefore(opensAt))
                .map(checklist -> Refusal.of(
                        "I2",
                        "39",
                        "Publish " + checklist.name()
                                + " to the designated official and the team before the mission opens."))
                .toList();
    }
}
