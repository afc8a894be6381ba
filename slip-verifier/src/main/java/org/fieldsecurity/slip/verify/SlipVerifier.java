package org.fieldsecurity.slip.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.slip.code.MalformedSlipException;
import org.fieldsecurity.slip.code.SignedSlip;
import org.fieldsecurity.slip.code.SlipCode;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.verify.Verdict.Forged;
import org.fieldsecurity.slip.verify.Verdict.Reason;

/**
 * Checks the code of a slip [An 27, T10].
 *
 * @param keys the public keys to trust
 * @param revocations the list of withdrawn slips, if one is at hand
 */
public record SlipVerifier(SlipKeys keys, Optional<RevocationList> revocations) {

    /**
     * The verdict on a code at an instant. Nothing the code says is looked at before its signature is found good; a
     * withdrawal is told before an expiry.
     *
     * @param text the text of the QR code
     * @param at the instant to judge at
     * @param shownBy the person who shows it, where the verifier knows them
     */
    public Verdict verify(String text, Instant at, Optional<UUID> shownBy) {
        try {
            var signed = SignedSlip.parse(text);
            var key = keys.find(signed.keyId());
            if (key.isEmpty()) {
                return new Forged(Reason.UNKNOWN_KEY, "The code names a key that is not trusted.");
            }
            if (!signed.isSignedBy(key.get())) {
                return new Forged(Reason.BAD_SIGNATURE, "The code was altered after it was signed, or made up.");
            }
            return judge(signed.statement(), at, shownBy);
        } catch (MalformedSlipException e) {
            return new Forged(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private Verdict judge(SlipCode code, Instant at, Optional<UUID> shownBy) {
        var revokedAt = revocations.map(list -> list.revokedAt().get(code.slipId()));
        if (revokedAt.isPresent()) {
            return new Verdict.Revoked(code, revokedAt.get());
        }
        if (shownBy.isPresent() && !shownBy.get().equals(code.travellerId())) {
            return new Verdict.OtherPerson(code);
        }
        if (!at.isBefore(code.validUntil())) {
            return new Verdict.Expired(code);
        }
        return new Verdict.Genuine(code, revocations.map(RevocationList::asOf));
    }
}
