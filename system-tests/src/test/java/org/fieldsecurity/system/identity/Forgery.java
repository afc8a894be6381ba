package org.fieldsecurity.system.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Makes bad tokens of a good one, as somebody would who has seen one. */
final class Forgery {

    private static final int KEY_BITS = 2048;

    private Forgery() {}

    /** The same header and claims, which name the realm's key, with a signature of another. */
    static String signedByAnotherKey(String good) {
        var signed = good.substring(0, good.lastIndexOf('.'));
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The realm's own signature under claims that it never signed. */
    static String withAnotherPerson(String good) {
        var parts = good.split("\\.", -1);
        return parts[0] + "." + claims(parts[1]) + "." + parts[2];
    }

    /** The claims under a header that says there is no signature. */
    static String unsigned(String good) {
        var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII);
        return base64(header) + "." + good.split("\\.", -1)[1] + ".";
    }

    private static String claims(String encoded) {
        var claims = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        var changed = claims.replaceFirst("-7000-8000-0000000000\\d\\d", "-7000-8000-000000000002");
        if (changed.equals(claims)) {
            throw new IllegalArgumentException("the token names no person of the demo realm");
        }
        return base64(changed.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
