package org.fieldsecurity.kit.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Names one action of one caller, and what it was asked to do.
 *
 * @param fingerprint SHA-256 of the request's query and body, in hexadecimal
 */
record IdempotencyKey(String caller, String operation, String key, String fingerprint) {

    static final String HEADER = "Idempotency-Key";

    /** Quoted as the draft standard says; bare is accepted. */
    private static final Pattern FORM = Pattern.compile("(\"?)([A-Za-z0-9._:-]{8,100})\\1");

    static IdempotencyKey of(
            String caller,
            String operation,
            String header,
            @Nullable String query,
            @Nullable Object[] parameters,
            ObjectMapper json) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw ProblemException.invalid(
                    "#" + HEADER, "must be 8 to 100 letters, digits, dots, colons, dashes or underscores");
        }
        return new IdempotencyKey(caller, operation, form.group(2), fingerprint(query, parameters, json));
    }

    /** Number for an advisory lock, so that two requests with one key don't run at once. */
    long lock() {
        return ByteBuffer.wrap(sha256((caller + '\n' + operation + '\n' + key).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String fingerprint(@Nullable String query, @Nullable Object[] parameters, ObjectMapper json) {
        StringBuilder content = new StringBuilder(query == null ? "" : query).append('\n');
        for (Object parameter : parameters) {
            if (isBody(parameter)) {
                content.append(write(parameter, json)).append('\n');
            }
        }
        return HexFormat.of().formatHex(sha256(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Paths are part of the operation; headers such as If-Match may differ when a request is sent again. */
    private static boolean isBody(@Nullable Object parameter) {
        return parameter instanceof Record
                || parameter instanceof Collection<?>
                || parameter instanceof Map<?, ?>
                || parameter instanceof JsonNode;
    }

    private static String write(@Nullable Object body, ObjectMapper json) {
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
