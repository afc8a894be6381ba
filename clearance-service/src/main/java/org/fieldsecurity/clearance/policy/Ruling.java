package org.fieldsecurity.clearance.policy;

import java.util.List;
import org.fieldsecurity.kit.authority.HeldOffice;

/** Whether somebody may do what they try to do, and under which office. */
public sealed interface Ruling {

    /**
     * They may.
     *
     * @param under the office that it is done under
     * @param complete whether nobody else's consent is needed any more
     * @param override whether it sets a rule aside, which the HQ focal point hears of (T13)
     */
    record Accepted(HeldOffice under, boolean complete, boolean override) implements Ruling {}

    /**
     * They hold no office that covers it.
     *
     * @param wanted who may
     * @param detail why
     */
    record NotTheirs(Consent wanted, String detail) implements Ruling {}

    /**
     * A rule refuses.
     *
     * @param rules ids of the rules that refuse
     * @param paragraphs the paragraphs that they rest on
     * @param detail why, in a sentence
     */
    record Refused(List<String> rules, List<String> paragraphs, String detail) implements Ruling {

        /** Copies the lists. */
        public Refused {
            rules = List.copyOf(rules);
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
