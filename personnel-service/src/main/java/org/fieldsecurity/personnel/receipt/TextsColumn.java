package org.fieldsecurity.personnel.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the texts of arrangements as one JSON text: they are published and read together. */
@Converter
public class TextsColumn implements AttributeConverter<ArrangementTexts, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(ArrangementTexts texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that can't be written as JSON", e);
        }
    }

    @Override
    public ArrangementTexts convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, ArrangementTexts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored texts are not JSON", e);
        }
    }
}
