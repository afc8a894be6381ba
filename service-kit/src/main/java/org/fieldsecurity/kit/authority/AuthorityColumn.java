package org.fieldsecurity.kit.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps the authority that something was done under in one column, as JSON with its whole chain (A8). */
@Converter
@Immutable
public class AuthorityColumn implements AttributeConverter<Authority, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(Authority authority) {
        try {
            return JSON.writeValueAsString(authority);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an authority that can't be written as JSON", e);
        }
    }

    @Override
    public Authority convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Authority.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored authority is not JSON", e);
        }
    }
}
