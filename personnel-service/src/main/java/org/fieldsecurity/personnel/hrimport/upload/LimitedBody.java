package org.fieldsecurity.personnel.hrimport.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * A body that is counted and fingerprinted while it is read, and ends with a 413 at its limit. That it breaks off is no
 * fault of ours but a request that came to no end, although nobody may be there to hear so.
 */
final class LimitedBody extends FilterInputStream {

    private static final Logger LOG = Logger.getLogger(LimitedBody.class);
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final long limit;
    private final MessageDigest digest = sha256();
    private long seen;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** The same body without a byte order mark at its beginning. */
    InputStream withoutMark() throws IOException {
        PushbackInputStream body = new PushbackInputStream(this, UTF_8_MARK.length);
        byte[] start = body.readNBytes(UTF_8_MARK.length);
        if (!Arrays.equals(start, UTF_8_MARK)) {
            body.unread(start);
        }
        return body;
    }

    /** SHA-256 of what was read, in hexadecimal; to be asked once, at the end. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = arrived(target, offset, length);
        if (read > 0) {
            seen += read;
            digest.update(target, offset, read);
        }
        if (seen > limit) {
            throw ProblemException.of(
                    CommonProblem.PAYLOAD_TOO_LARGE, "A file may have " + limit + " bytes at most. Split it.");
        }
        return read;
    }

    private int arrived(byte[] target, int offset, int length) {
        try {
            return super.read(target, offset, length);
        } catch (IOException cut) {
            LOG.debugf(
                    "The sender broke off after %d bytes: %s",
                    seen, cut.getClass().getName());
            throw ProblemException.of(
                    CommonProblem.MALFORMED_REQUEST, "The file broke off. Nothing was kept of it; send it again.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
