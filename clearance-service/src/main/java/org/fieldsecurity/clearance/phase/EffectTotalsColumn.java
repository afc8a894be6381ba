package org.fieldsecurity.clearance.phase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps what a phase touched, in numbers, as JSON in one column. */
@Converter
@Immutable
public class EffectTotalsColumn implements AttributeConverter<@Nullable List<EffectTotal>, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<EffectTotal>> TOTALS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<EffectTotal> totals) {
        try {
            return totals == null ? null : JSON.writeValueAsString(totals);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers that can't be written", e);
        }
    }

    @Override
    public @Nullable List<EffectTotal> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, TOTALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored numbers that can't be read", e);
        }
    }
}
