package org.fieldsecurity.personnel.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the findings of a visit as one JSON text: they are written and read together. */
@Converter
public class FindingsColumn implements AttributeConverter<List<Finding>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings that can't be written as JSON", e);
        }
    }

    @Override
    public List<Finding> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored findings are not JSON", e);
        }
    }
}
