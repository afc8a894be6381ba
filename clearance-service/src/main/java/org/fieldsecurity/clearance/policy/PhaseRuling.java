package org.fieldsecurity.clearance.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.authority.HeldOffice;

/** What the rules say of a phase that somebody declares, authorizes or lowers. */
public sealed interface PhaseRuling {

    /**
     * It comes into force.
     *
     * @param under the office that declares it
     * @param afterReport how soon the report of an emergency declaration is due [8(p)]; empty where none is
     */
    record Declared(HeldOffice under, Optional<Duration> afterReport) implements PhaseRuling {}

    /**
     * It waits for its authorization.
     *
     * @param under the office that proposes it
     */
    record Proposed(HeldOffice under) implements PhaseRuling {}

    /**
     * It may be declared now.
     *
     * @param under the office that authorizes it
     */
    record Authorized(HeldOffice under) implements PhaseRuling {}

    /**
     * A milder rating comes into force.
     *
     * @param under the office that lowers it
     */
    record Lowered(HeldOffice under) implements PhaseRuling {}

    /**
     * It is given up before it comes into force.
     *
     * @param under the office that gives it up, or refuses its authorization
     */
    record Withdrawn(HeldOffice under) implements PhaseRuling {}

    /**
     * It belongs to another office.
     *
     * @param wanted whose it is
     * @param detail why, in a sentence
     */
    record NotTheirs(Consent wanted, String detail) implements PhaseRuling {}

    /**
     * A rule refuses.
     *
     * @param rules ids of the rules that refuse
     * @param paragraphs the paragraphs that they rest on
     * @param detail why, in a sentence
     */
    record Refused(List<String> rules, List<String> paragraphs, String detail) implements PhaseRuling {

        /** Copies the lists. */
        public Refused {
            rules = List.copyOf(rules);
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
