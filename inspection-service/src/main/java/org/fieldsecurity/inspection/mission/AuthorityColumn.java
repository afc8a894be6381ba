package org.fieldsecurity.inspection.mission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.fieldsecurity.kit.authority.Authority;

/** Keeps the authority under which a team was named as JSON, so that its inspectors' acts rest on the same chain. */
@Converter
public class AuthorityColumn implements AttributeConverter<Authority, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

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
