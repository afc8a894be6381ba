package org.fieldsecurity.clearance.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice tells. */
@Schema(description = "What a notice tells; more kinds may come")
public enum NoticeKind {
    /** A leg waits for a decision of the office (T2); due before the departure. */
    DECISION_NEEDED("request"),
    /** A leg was cleared, refused or revoked (T20). */
    DECISION_TAKEN("request"),
    /** Whoever decides asks the travellers something before they do (T20). */
    INFORMATION_REQUESTED("request"),
    /** A leg was cleared by the rules alone, of which the designated official is told (T7). */
    CLEARED_AUTOMATICALLY("request"),
    /** A phase no longer lets a cleared traveller go: the leg waits for a decision again (T16, T20). */
    CLEARANCE_REOPENED("request"),
    /** A phase lets a traveller on a journey stay no longer (T18). */
    JOURNEY_TO_END("request"),
    /** A leg that waited or was cleared is given up (T21). */
    LEG_CANCELLED("request"),
    /** A phase asks a resident to move to a safer place (T18). */
    RESIDENT_TO_RELOCATE("phase"),
    /** A phase asks a resident to leave (T18). */
    RESIDENT_TO_LEAVE("phase"),
    /** A rule was set aside; the HQ focal point owes an answer (T13) [An 19]. */
    OVERRIDE_MADE("override"),
    /** The HQ focal point accepted an override or objected to it [An 19]. */
    OVERRIDE_ANSWERED("override"),
    /** The answer to an override is overdue [An 19]. */
    OVERRIDE_ANSWER_OVERDUE("override"),
    /** A phase waits for its authorization (T16). */
    PHASE_PROPOSED("phase"),
    /** A phase was authorized and can be declared (T16). */
    PHASE_AUTHORIZED("phase"),
    /** A phase is in force (T16). */
    PHASE_DECLARED("phase"),
    /** A phase was lowered (T17). */
    PHASE_LOWERED("phase"),
    /** A phase ended since another one took its place. */
    PHASE_ENDED("phase"),
    /** The report that an emergency declaration owes is overdue [8(p)]. */
    AFTER_REPORT_OVERDUE("phase"),
    /** A slip no longer holds (T10). */
    SLIP_REVOKED("slip");

    private final String subjectType;

    NoticeKind(String subjectType) {
        this.subjectType = subjectType;
    }

    /** What kind of thing the notice is about, as the ledger names it. */
    public String subjectType() {
        return subjectType;
    }
}
