package org.fieldsecurity.personnel.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps reasons as one text, in their order. */
@Converter
public class ReasonsColumn implements AttributeConverter<Set<DuplicateReason>, String> {

    @Override
    public String convertToDatabaseColumn(Set<DuplicateReason> reasons) {
        return reasons.stream().sorted().map(DuplicateReason::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<DuplicateReason> convertToEntityAttribute(String column) {
        Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
        Arrays.stream(column.split(" ", -1)).map(DuplicateReason::valueOf).forEach(reasons::add);
        return reasons;
    }
}
