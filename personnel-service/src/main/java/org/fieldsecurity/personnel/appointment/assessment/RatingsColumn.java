package org.fieldsecurity.personnel.appointment.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the ratings of an assessment as one JSON text: they are read and changed together. */
@Converter
public class RatingsColumn implements AttributeConverter<List<CompetencyRating>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<CompetencyRating>> RATINGS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<CompetencyRating> ratings) {
        try {
            return JSON.writeValueAsString(ratings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ratings that can't be written as JSON", e);
        }
    }

    @Override
    public List<CompetencyRating> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, RATINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored ratings are not JSON", e);
        }
    }
}
