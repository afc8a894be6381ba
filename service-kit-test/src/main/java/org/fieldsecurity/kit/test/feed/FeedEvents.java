package org.fieldsecurity.kit.test.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;

/** Makes events as another service's feed has them, for what keeps copies. */
public final class FeedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEFORE_ALL = Instant.parse("2026-01-01T00:00:00Z");

    private FeedEvents() {}

    /**
     * One change of a subject.
     *
     * @param service whose feed it is, as in {@code training}
     * @param verb as in {@code certificate.issued}
     * @param sequence its number among the subject's changes, from 1
     * @param state the whole state after it, as JSON
     */
    public static FeedEvent of(String service, String verb, String subject, int sequence, String state) {
        try {
            return of(service, verb, subject, sequence, JSON.readTree(state));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The state is no JSON", e);
        }
    }

    /** The same from a state that has been read. */
    public static FeedEvent of(String service, String verb, String subject, int sequence, JsonNode state) {
        return new FeedEvent(
                "1.0",
                UUID.randomUUID(),
                "org.fieldsecurity." + service + "." + verb,
                "/" + service + "/v1/feed",
                subject,
                BEFORE_ALL.plusSeconds(sequence),
                "application/json",
                sequence,
                "client:test",
                null,
                "00",
                state);
    }
}
