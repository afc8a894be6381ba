package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.SchemaSite;

/** Every string, list and integer has a limit. */
final class SizesLimited implements SchemaRule {

    private static final Set<String> FORMATS_OF_FIXED_LENGTH = Set.of("uuid", "date", "date-time");

    @Override
    public String id() {
        return "sizes-limited";
    }

    @Override
    public List<String> complaints(Contract contract, SchemaSite site) {
        JsonNode schema = site.schema();
        String format = schema.path("format").asText();
        boolean listed = schema.has("enum") || schema.has("const");
        List<String> complaints = new ArrayList<>();
        if (site.is("string") && !listed && !schema.has("maxLength") && !FORMATS_OF_FIXED_LENGTH.contains(format)) {
            complaints.add("is a string without maxLength");
        }
        if (site.is("array") && !schema.has("maxItems")) {
            complaints.add("is an array without maxItems");
        }
        if (site.is("integer")
                && !listed
                && !format.equals("int64")
                && !(schema.has("minimum") && schema.has("maximum"))) {
            complaints.add("is an integer without minimum and maximum, and not an int64");
        }
        return complaints;
    }
}
