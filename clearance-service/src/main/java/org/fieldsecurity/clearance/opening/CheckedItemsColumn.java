package org.fieldsecurity.clearance.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps the items of a check as JSON in one column: they are read and written as a whole and never changed. */
@Converter
@Immutable
public class CheckedItemsColumn implements AttributeConverter<@Nullable CheckedItems, @Nullable String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CheckedItems items) {
        try {
            return items == null ? null : JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("items that can't be written", e);
        }
    }

    @Override
    public @Nullable CheckedItems convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, CheckedItems.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored items can't be read", e);
        }
    }
}
