package org.fieldsecurity.benchmarks.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** A file that is made while it is sent, so that no sender holds it. */
final class FileOfPeople extends InputStream {

    private static final byte[] NOTHING = {};

    private final int rows;
    private final IntFunction<String> line;
    private byte[] current = NOTHING;
    private int at;
    private int next;

    FileOfPeople(int rows, IntFunction<String> line) {
        this.rows = rows;
        this.line = line;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int written = 0;
        while (written < length && (at < current.length || advance())) {
            int part = Math.min(length - written, current.length - at);
            System.arraycopy(current, at, target, offset + written, part);
            at += part;
            written += part;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private boolean advance() {
        if (next == rows) {
            return false;
        }
        current = line.apply(next++).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }
}
