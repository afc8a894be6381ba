package org.fieldsecurity.clearance.opening.rules;

import java.util.List;
import org.fieldsecurity.kit.authority.HeldOffice;

/** Whether somebody may consent to an opening or refuse it, and for which side. */
public sealed interface ConsentRuling {
    /**
     * They may.
     *
     * @param side whose consent it is
     * @param under the office that it is given under
     */
    record Accepted(ConsentSide side, HeldOffice under) implements ConsentRuling {}

    /** They hold neither office for this opening. */
    record NotTheirs() implements ConsentRuling {}

    /**
     * A rule refuses.
     *
     * @param rules ids of the rules that refuse
     * @param paragraphs the paragraphs that they rest on
     * @param detail why, in a sentence
     */
    record Refused(List<String> rules, List<String> paragraphs, String detail) implements ConsentRuling {

        /** Copies the lists. */
        public Refused {
            rules = List.copyOf(rules);
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
