package org.fieldsecurity.clearance.policy;

import java.util.List;

/** What the rules say of one leg and traveller. */
public sealed interface Verdict {

    /** Cleared without anybody deciding; the designated official is notified (T7). */
    record Automatic() implements Verdict {}

    /**
     * Somebody decides.
     *
     * @param consents who, in this order, never empty
     * @param override whether clearing it needs an override with a reason, since something required is missing (T9, T13)
     */
    record DecisionNeeded(List<Consent> consents, boolean override) implements Verdict {}

    /**
     * Not permitted, but for an exception where somebody can make one.
     *
     * @param exceptionBy who can, in this order; empty where nobody can
     */
    record NotPermitted(List<Consent> exceptionBy) implements Verdict {}

    /** Who has a say, in order; empty where nobody has. */
    default List<Consent> consents() {
        return switch (this) {
            case Automatic() -> List.of();
            case DecisionNeeded(var consents, var override) -> consents;
            case NotPermitted(var exceptionBy) -> exceptionBy;
        };
    }

    /** Whether clearing against it is an override, which gives a reason and goes to the HQ focal point (T13). */
    default boolean needsOverride() {
        return switch (this) {
            case Automatic() -> false;
            case DecisionNeeded(var consents, var override) -> override;
            case NotPermitted(var exceptionBy) -> true;
        };
    }
}
