package org.fieldsecurity.kit.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Names one action of one caller, and what it was asked to do.
 *
 * @param fingerprint SHA-256 of the request's content, in hexadecimal
 */
record IdempotencyKey(String caller, String operation, String key, String fingerprint) {

    static final String HEADER = "Idempotency-Key";

    /** Quoted as the draft standard says; bare is accepted. */
    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9._:-]{8,100})\"?");

    static IdempotencyKey of(
            String caller, String operation, String header, @Nullable Object[] parameters, ObjectMapper json) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw ProblemException.invalid(
                    "#" + HEADER, "must be 8 to 100 letters, digits, dots, colons, dashes or underscores");
        }
        return new IdempotencyKey(caller, operation, form.group(1), fingerprint(parameters, json));
    }

    /** Number for an advisory lock, so that two requests with one key don't run at once. */
    long lock() {
        return ByteBuffer.wrap(sha256((caller + '\n' + operation + '\n' + key).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String fingerprint(@Nullable Object[] parameters, ObjectMapper json) {
        StringBuilder content = new StringBuilder();
        for (Object parameter : parameters) {
            if (parameter instanceof Record body) {
                content.append(write(body, json)).append('\n');
            }
        }
        return HexFormat.of().formatHex(sha256(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Record body, ObjectMapper json) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that was read can be written", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
