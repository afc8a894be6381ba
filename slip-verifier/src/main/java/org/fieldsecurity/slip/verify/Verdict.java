package org.fieldsecurity.slip.verify;

import java.time.Instant;
import java.util.Optional;
import org.fieldsecurity.slip.code.SlipCode;

/** What a check of a slip's code found. */
public sealed interface Verdict {

    /**
     * Signed by a trusted key, in date, and on no list of revoked slips.
     *
     * @param code what the slip says
     * @param revocationsAsOf the age of the list it was checked against; empty when it was checked against none
     */
    record Genuine(SlipCode code, Optional<Instant> revocationsAsOf) implements Verdict {}

    /**
     * Signed by a trusted key, but its time is over.
     *
     * @param code what the slip says
     */
    record Expired(SlipCode code) implements Verdict {}

    /**
     * Signed by a trusted key, but withdrawn since.
     *
     * @param code what the slip says
     * @param revokedAt when it was withdrawn
     */
    record Revoked(SlipCode code, Instant revokedAt) implements Verdict {}

    /**
     * A genuine slip shown by somebody else than the person it was given to.
     *
     * @param code what the slip says
     */
    record OtherPerson(SlipCode code) implements Verdict {}

    /**
     * Not to be believed in anything it says.
     *
     * @param reason why
     * @param detail the reason in words
     */
    record Forged(Reason reason, String detail) implements Verdict {}

    /** Why a code is not believed. */
    enum Reason {
        /** It is not in the form of a slip's code. */
        MALFORMED,
        /** It names a key that is not trusted. */
        UNKNOWN_KEY,
        /** The trusted key that it names did not sign it: it was altered or made up. */
        BAD_SIGNATURE
    }
}
