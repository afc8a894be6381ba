package org.fieldsecurity.clearance.opening.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.jspecify.annotations.Nullable;

/** Who consents to an opening, and what it still needs before it may open (T12) [An 28]. */
public final class OpeningRules {

    private static final List<String> PARAGRAPHS = List.of("An 28");

    private OpeningRules() {}

    /**
     * A consent or refusal that somebody tries to give.
     *
     * @param by who
     * @param offices the offices that they hold at this instant
     * @param consents whether they consent or refuse
     * @param reason why; needed to refuse
     */
    public record Attempt(
            UUID by,
            List<HeldOffice> offices,
            boolean consents,
            @Nullable String reason) {

        /** Copies the list. */
        public Attempt {
            offices = List.copyOf(offices);
        }
    }

    /** Rules on a consent or refusal: of two people, neither of them the one who proposed it. */
    public static ConsentRuling consent(Attempt attempt, Proposal proposal) {
        var held = new EnumMap<ConsentSide, HeldOffice>(ConsentSide.class);
        for (var side : ConsentSide.values()) {
            side.consent().heldBy(attempt.offices(), proposal.scope(side)).ifPresent(office -> held.put(side, office));
        }
        if (held.isEmpty()) {
            return new ConsentRuling.NotTheirs();
        }
        if (proposal.proposer().equals("person:" + attempt.by())) {
            return new ConsentRuling.Refused(
                    List.of("T12", "T13"), PARAGRAPHS, "Nobody consents to their own proposal.");
        }
        if (proposal.given().containsValue(attempt.by())) {
            return refused("The two consents are given by two people, and this person gave one.");
        }
        held.keySet().removeAll(proposal.given().keySet());
        if (held.isEmpty()) {
            return refused("This side has consented already.");
        }
        if (!attempt.consents() && (attempt.reason() == null || attempt.reason().isBlank())) {
            return refused("A refusal gives its reason.");
        }
        var first = held.entrySet().iterator().next();
        return new ConsentRuling.Accepted(first.getKey(), first.getValue());
    }

    /**
     * What an opening still needs; nothing when it is approved.
     *
     * @param given the sides that consented
     * @param check the latest check of the standards; null before the first
     * @param today the day that the age of the check is counted to
     * @param checkAge how old a check may be
     */
    public static List<String> missing(
            Set<ConsentSide> given, @Nullable LatestCheck check, LocalDate today, Period checkAge) {
        var missing = new ArrayList<String>();
        for (var side : ConsentSide.values()) {
            if (!given.contains(side)) {
                missing.add(
                        switch (side) {
                            case DESIGNATED_OFFICIAL -> "consent of the designated official of the country";
                            case HQ_FOCAL_POINT -> "consent of the HQ focal point of the organization";
                        });
            }
        }
        if (check == null) {
            missing.add("check of the place against the standards");
        } else if (check.checkedOn().plus(checkAge).isBefore(today)) {
            missing.add("new check of the place against the standards: the last is of " + check.checkedOn());
        } else if (!check.notMet().isEmpty()) {
            missing.addAll(check.notMet().stream()
                    .map(item -> "standard not met: " + item)
                    .toList());
        }
        return missing;
    }

    /**
     * Why an opening can't be recorded as it was told; empty when it can.
     *
     * @param unapproved whether it is told that it opened without an approval
     * @param openedOn the day on which it opened
     * @param approvedOn the day of its approval; null without one
     */
    public static Optional<String> contradiction(
            boolean unapproved, LocalDate openedOn, @Nullable LocalDate approvedOn) {
        var before = approvedOn == null || openedOn.isBefore(approvedOn);
        if (!unapproved && before && approvedOn != null) {
            return Optional.of("It opened before its approval of " + approvedOn + ": that is an unapproved opening.");
        }
        return unapproved && !before
                ? Optional.of("It was approved on " + approvedOn + ", before it opened.")
                : Optional.empty();
    }

    private static ConsentRuling refused(String detail) {
        return new ConsentRuling.Refused(List.of("T12"), PARAGRAPHS, detail);
    }
}
