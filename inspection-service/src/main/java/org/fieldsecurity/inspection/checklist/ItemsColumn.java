package org.fieldsecurity.inspection.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the items of a version as one JSON text: they are read and frozen together. */
@Converter
public class ItemsColumn implements AttributeConverter<List<ChecklistItem>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<ChecklistItem>> ITEMS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<ChecklistItem> items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("checklist items that can't be written as JSON", e);
        }
    }

    @Override
    public List<ChecklistItem> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored checklist items are not JSON", e);
        }
    }
}
