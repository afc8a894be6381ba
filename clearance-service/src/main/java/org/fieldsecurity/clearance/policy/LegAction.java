package org.fieldsecurity.clearance.policy;

/** What can be done to one traveller's clearance for one leg (T20, T21). */
public enum LegAction {
    /** The rules clear it. */
    CLEAR_AUTOMATICALLY,
    /** The rules refuse it, and nobody can make an exception. */
    REFUSE_BY_RULE,
    /** It is submitted to those who decide. */
    AWAIT_DECISION,
    /** Whoever decides asks a question. */
    REQUEST_INFORMATION,
    /** The question is answered. */
    GIVE_INFORMATION,
    /** Whoever decides clears it. */
    CLEAR,
    /** Whoever decides refuses it. */
    REFUSE,
    /** The journey begins. */
    START,
    /** The journey ends. */
    COMPLETE,
    /** The traveller gives it up. */
    CANCEL,
    /** The stay is cut short. */
    CURTAIL,
    /** The stay is made longer. */
    EXTEND,
    /** Those who cleared it withdraw it. */
    REVOKE,
    /** A material change opens it again (T21). */
    REOPEN
}
