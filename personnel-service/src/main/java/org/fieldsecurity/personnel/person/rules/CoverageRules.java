package org.fieldsecurity.personnel.person.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody is covered on a day: by an assignment, and for a partner's people by a memorandum too (P1, P2). */
public final class CoverageRules {

    private CoverageRules() {}

    /** Why somebody is covered on a day, or isn't. */
    @Schema(name = "CoverageReason", description = "Why somebody is covered on a day, or isn't")
    public enum Reason {
        /** Covered by an assignment. */
        ASSIGNED(true),
        /** Covered as a dependant, wherever the staff member serves. */
        FAMILY(true),
        /** Not covered: no assignment has that day. */
        NO_ASSIGNMENT(false),
        /** Not covered: the partner organization has no memorandum for that country on that day. */
        NO_MEMORANDUM(false),
        /** Not covered under this record: it was merged into another one. */
        MERGED(false);

        private final boolean covered;

        Reason(boolean covered) {
            this.covered = covered;
        }

        /** Whether it means that the person is covered. */
        public boolean isCovered() {
            return covered;
        }
    }

    /**
     * What is known of a person and a day.
     *
     * @param assigned whether an assignment has the day
     * @param ofPartner whether that assignment is a partner organization's
     * @param memorandum whether that organization has a memorandum for the country on the day
     */
    public record Facts(boolean merged, boolean dependant, boolean assigned, boolean ofPartner, boolean memorandum) {}

    /** Whether the person is covered, and why. */
    public static Reason judge(Facts facts) {
        if (facts.merged()) {
            return Reason.MERGED;
        }
        if (!facts.assigned()) {
            return Reason.NO_ASSIGNMENT;
        }
        if (facts.ofPartner() && !facts.memorandum()) {
            return Reason.NO_MEMORANDUM;
        }
        return facts.dependant() ? Reason.FAMILY : Reason.ASSIGNED;
    }
}
