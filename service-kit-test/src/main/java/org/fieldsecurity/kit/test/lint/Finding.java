package org.fieldsecurity.kit.test.lint;

/**
 * Something in a contract that a rule refuses.
 *
 * @param location operation or schema, for people
 * @param rule id of the rule
 * @param text what is wrong, and what would be right where that isn't plain
 */
public record Finding(String location, String rule, String text) {

    @Override
    public String toString() {
        return location + ": " + text + " [" + rule + "]";
    }
}
