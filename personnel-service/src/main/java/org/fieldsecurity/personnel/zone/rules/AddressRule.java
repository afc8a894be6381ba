package org.fieldsecurity.personnel.zone.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tells by an address whether a home lies in a zone. Of a zone's rules the first that matches decides.
 *
 * @param match how the text must occur
 * @param text what the address must have, compared without case, accents and punctuation
 * @param belongs whether a home with such an address lies in the zone; false takes it out of later rules
 */
public record AddressRule(Match match, String text, boolean belongs) {

    /** How a text must occur in an address. */
    @Schema(name = "AddressMatch", description = "How a text must occur in an address")
    public enum Match {
        /** Anywhere, within words too; for scripts without spaces between words. */
        CONTAINS,
        /** As whole words. */
        WORDS
    }

    /** Whether anything is left of the text once it is prepared for comparison. */
    public boolean saysSomething() {
        return !AddressText.compared(text).isBlank();
    }

    /** The rule as it is held against many addresses. */
    Prepared prepared() {
        String wanted = AddressText.compared(text);
        return new Prepared(match == Match.WORDS ? wanted : wanted.strip(), belongs);
    }

    /** A rule whose text is prepared for comparison. */
    record Prepared(String wanted, boolean belongs) {

        boolean matches(String compared) {
            return compared.contains(wanted);
        }
    }
}
