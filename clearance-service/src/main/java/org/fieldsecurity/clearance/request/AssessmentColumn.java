package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps a verdict as JSON in one column; fields that a later version adds or drops don't make old rows unreadable. */
@Converter
@Immutable
public class AssessmentColumn implements AttributeConverter<@Nullable AssessmentView, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AssessmentView assessment) {
        return assessment == null ? null : write(assessment);
    }

    static String write(AssessmentView assessment) {
        try {
            return JSON.writeValueAsString(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict that can't be written", e);
        }
    }

    @Override
    public @Nullable AssessmentView convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, AssessmentView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored verdict can't be read", e);
        }
    }
}
