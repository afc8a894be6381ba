package org.fieldsecurity.clearance.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What a notice says as JSON in one column; fields that a later version adds don't make old rows unreadable. */
public final class NoticeText {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private NoticeText() {}

    static String write(NoticeData data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that can't be written", e);
        }
    }

    /** What a stored notice says. */
    public static NoticeData read(String column) {
        try {
            return JSON.readValue(column, NoticeData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored notice can't be read", e);
        }
    }
}
