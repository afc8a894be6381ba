package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

/** Reads the statement of a slip strictly: what the writer would not write is malformed. */
final class StatementReader {

    private final ByteBuffer in;

    private StatementReader(ByteBuffer in) {
        this.in = in;
    }

    static SlipCode read(byte[] statement) throws MalformedSlipException {
        var reader = new StatementReader(ByteBuffer.wrap(statement));
        try {
            var code = reader.code();
            if (reader.in.hasRemaining()) {
                throw new MalformedSlipException("The code goes on after its last leg.");
            }
            return code;
        } catch (BufferUnderflowException e) {
            throw new MalformedSlipException("The code is cut short.");
        } catch (CharacterCodingException e) {
            throw new MalformedSlipException("The code holds a broken name.");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedSlipException("The code says what no slip says.");
        }
    }

    /** The key id alone, read before the signature is known to be good. */
    static String keyId(byte[] statement) throws MalformedSlipException {
        try {
            return new StatementReader(ByteBuffer.wrap(statement)).text(US_ASCII);
        } catch (BufferUnderflowException | CharacterCodingException e) {
            throw new MalformedSlipException("The code names no key.");
        }
    }

    private SlipCode code() throws MalformedSlipException, CharacterCodingException {
        var keyId = text(US_ASCII);
        var slipId = id();
        var travellerId = id();
        var issuedAt = Instant.ofEpochSecond(number());
        var validUntil = Instant.ofEpochSecond(number());
        var name = text(UTF_8);
        var count = in.get() & 0xff;
        var legs = new ArrayList<SlipLeg>();
        for (var i = 0; i < count; i++) {
            var from = text(US_ASCII);
            var to = text(US_ASCII);
            var firstDay = LocalDate.ofEpochDay(number());
            legs.add(new SlipLeg(from, to, firstDay, firstDay.plusDays(number())));
        }
        return new SlipCode(slipId, travellerId, name, legs, issuedAt, validUntil, keyId);
    }

    private String text(Charset charset) throws CharacterCodingException {
        var length = in.get() & 0xff;
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        return charset.newDecoder().decode(bytes).toString();
    }

    private UUID id() {
        return new UUID(in.getLong(), in.getLong());
    }

    private long number() throws MalformedSlipException {
        var value = 0L;
        for (var shift = 0; shift < 56; shift += 7) {
            var next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                if (next == 0 && shift > 0) {
                    break;
                }
                return value;
            }
        }
        throw new MalformedSlipException("The code holds a number in no form of ours.");
    }
}
