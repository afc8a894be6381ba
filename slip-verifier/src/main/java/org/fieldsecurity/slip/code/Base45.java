package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** RFC 9285: bytes as the 45 characters of a QR code's alphanumeric mode. */
final class Base45 {

    private static final byte[] ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".getBytes(US_ASCII);
    private static final int[] DIGITS = digits();

    private Base45() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (var i = 0; i < bytes.length; i += 2) {
            var pair = i + 1 < bytes.length;
            var n = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append((char) ALPHABET[n % 45]).append((char) ALPHABET[n / 45 % 45]);
            if (pair) {
                text.append((char) ALPHABET[n / 2025]);
            }
        }
        return text.toString();
    }

    static byte[] decode(String text) throws MalformedSlipException {
        if (text.length() % 3 == 1) {
            throw new MalformedSlipException("The code is cut short.");
        }
        var bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
        for (var i = 0; i < text.length(); i += 3) {
            var triple = i + 2 < text.length();
            var n = digit(text, i) + 45 * digit(text, i + 1) + (triple ? 2025 * digit(text, i + 2) : 0);
            if (n > (triple ? 0xffff : 0xff)) {
                throw new MalformedSlipException("The code holds a group that stands for no bytes.");
            }
            if (triple) {
                bytes.write(n >> 8);
            }
            bytes.write(n);
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int index) throws MalformedSlipException {
        var character = text.charAt(index);
        var digit = character < DIGITS.length ? DIGITS[character] : -1;
        if (digit < 0) {
            throw new MalformedSlipException("The code holds a character that is not of its alphabet.");
        }
        return digit;
    }

    private static int[] digits() {
        var digits = new int[128];
        Arrays.fill(digits, -1);
        for (var i = 0; i < ALPHABET.length; i++) {
            digits[ALPHABET[i]] = i;
        }
        return digits;
    }
}
