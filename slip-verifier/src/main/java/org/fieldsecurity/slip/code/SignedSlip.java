package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;

/** A slip's statement with its signature: the text of the QR code, taken apart but not believed yet. */
public final class SignedSlip {

    /** What every code starts with; names this form and its version. */
    public static final String PREFIX = "FSS1:";

    /** No code is longer, in characters. */
    public static final int MAX_TEXT = 1200;

    private static final int SIGNATURE_BYTES = 64;

    private final byte[] statement;
    private final byte[] signature;
    private final String keyId;

    private SignedSlip(byte[] statement, byte[] signature) throws MalformedSlipException {
        this.statement = statement;
        this.signature = signature;
        this.keyId = StatementReader.keyId(statement);
    }

    /** Signs a slip; the key must be the one that the code names. */
    public static String sign(SlipCode code, PrivateKey key) {
        var statement = StatementWriter.write(code);
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(PREFIX.getBytes(US_ASCII));
            signer.update(statement);
            var signed = Arrays.copyOf(statement, statement.length + SIGNATURE_BYTES);
            System.arraycopy(signer.sign(), 0, signed, statement.length, SIGNATURE_BYTES);
            return PREFIX + Base45.encode(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key can't make Ed25519 signatures.", e);
        }
    }

    /**
     * Takes the text of a QR code apart.
     *
     * @throws MalformedSlipException when it is not the text of a slip
     */
    public static SignedSlip parse(String text) throws MalformedSlipException {
        if (!text.startsWith(PREFIX)) {
            throw new MalformedSlipException("This is not the code of a slip.");
        }
        if (text.length() > MAX_TEXT) {
            throw new MalformedSlipException("The code is longer than any slip's.");
        }
        var signed = Base45.decode(text.substring(PREFIX.length()));
        var length = signed.length - SIGNATURE_BYTES;
        if (length < 1) {
            throw new MalformedSlipException("The code is cut short.");
        }
        return new SignedSlip(Arrays.copyOf(signed, length), Arrays.copyOfRange(signed, length, signed.length));
    }

    /** The key that the code claims to be signed with. */
    public String keyId() {
        return keyId;
    }

    /** Whether this key made the signature over this statement. */
    public boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(PREFIX.getBytes(US_ASCII));
            verifier.update(statement);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key is not an Ed25519 key.", e);
        }
    }

    /**
     * What the slip says. To be believed only if {@link #isSignedBy} holds for a trusted key.
     *
     * @throws MalformedSlipException when the statement is not in the form that the package's page describes
     */
    public SlipCode statement() throws MalformedSlipException {
        return StatementReader.read(statement);
    }
}
