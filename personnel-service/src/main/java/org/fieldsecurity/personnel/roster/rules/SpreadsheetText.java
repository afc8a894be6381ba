package org.fieldsecurity.personnel.roster.rules;

/** Text that a spreadsheet shows and doesn't run. */
public final class SpreadsheetText {

    /** What begins a formula or a command, in full width too, and what some programs skip before one. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** The text, with an apostrophe before it where a spreadsheet could take it for a formula. */
    public static String of(String text) {
        String shown = text.stripLeading();
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
                || !shown.isEmpty() && DANGEROUS.indexOf(shown.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
