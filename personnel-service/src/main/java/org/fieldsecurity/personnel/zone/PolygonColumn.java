package org.fieldsecurity.personnel.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a polygon as one JSON text: it is read and written whole. */
@Converter
public class PolygonColumn implements AttributeConverter<GeoPolygon, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable GeoPolygon polygon) {
        try {
            return polygon == null ? null : JSON.writeValueAsString(polygon);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a polygon that can't be written as JSON", e);
        }
    }

    @Override
    public @Nullable GeoPolygon convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, GeoPolygon.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored polygon is not JSON", e);
        }
    }
}
