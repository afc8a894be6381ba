package org.fieldsecurity.personnel.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the address rules of a zone as one JSON text: they are read and written whole. */
@Converter
public class AddressRulesColumn implements AttributeConverter<List<ZoneAddressRule>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<ZoneAddressRule>> RULES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<ZoneAddressRule> rules) {
        try {
            return JSON.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("address rules that can't be written as JSON", e);
        }
    }

    @Override
    public List<ZoneAddressRule> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored address rules are not JSON", e);
        }
    }
}
