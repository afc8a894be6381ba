package org.fieldsecurity.clearance.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps what a notice says as JSON in one column; fields that a later version adds don't make old rows unreadable. */
@Converter
@Immutable
public class NoticeDataColumn implements AttributeConverter<@Nullable NoticeData, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable NoticeData data) {
        try {
            return data == null ? null : JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that can't be written", e);
        }
    }

    @Override
    public @Nullable NoticeData convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : read(column);
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
