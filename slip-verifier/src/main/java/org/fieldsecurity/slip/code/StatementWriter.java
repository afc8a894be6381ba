package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** Writes the statement of a slip in the form that the package's page describes. */
final class StatementWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(160);

    private StatementWriter() {}

    static byte[] write(SlipCode code) {
        var writer = new StatementWriter();
        writer.text(code.keyId().getBytes(US_ASCII));
        writer.id(code.slipId());
        writer.id(code.travellerId());
        writer.number(code.issuedAt().getEpochSecond());
        writer.number(code.validUntil().getEpochSecond());
        writer.text(code.travellerName().getBytes(UTF_8));
        writer.out.write(code.legs().size());
        for (var leg : code.legs()) {
            writer.text(leg.from().getBytes(US_ASCII));
            writer.text(leg.to().getBytes(US_ASCII));
            writer.number(leg.firstDay().toEpochDay());
            writer.number(leg.lastDay().toEpochDay() - leg.firstDay().toEpochDay());
        }
        return writer.out.toByteArray();
    }

    private void text(byte[] bytes) {
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private void id(UUID id) {
        for (var half : new long[] {id.getMostSignificantBits(), id.getLeastSignificantBits()}) {
            for (var shift = 56; shift >= 0; shift -= 8) {
                out.write((int) (half >>> shift));
            }
        }
    }

    private void number(long value) {
        var rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
