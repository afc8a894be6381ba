package org.fieldsecurity.k8s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What the objects may hold, from {@code schema.yaml}: an unknown field, a wrong type and a missing field are findings. */
final class Schema {

    private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d+)?(m|Ki|Mi|Gi)?");

    private final Map<?, ?> definitions;
    private final Map<?, ?> kinds;

    Schema() {
        Map<?, ?> file = new Yaml().load(Schema.class.getResourceAsStream("/schema.yaml"));
        definitions = (Map<?, ?>) file.get("definitions");
        kinds = (Map<?, ?>) file.get("kinds");
    }

    /** Everything about this object that the schema does not allow. */
    List<String> findings(Map<String, Object> object) {
        Object kind = object.get("kind");
        Object shape = kinds.get(kind);
        if (shape == null) {
            return List.of("unknown kind " + kind);
        }
        var findings = new ArrayList<String>();
        check(String.valueOf(kind), shape, object, findings);
        return findings;
    }

    private void check(String at, Object shape, Object value, List<String> findings) {
        switch (shape) {
            case Map<?, ?> fields when value instanceof Map<?, ?> given -> checkFields(at, fields, given, findings);
            case List<?> items
            when value instanceof List<?> given -> {
                if (given.isEmpty()) {
                    findings.add(at + " is empty");
                }
                given.forEach(item -> check(at + "[]", items.getFirst(), item, findings));
            }
            case String name
            when name.startsWith("-> ") -> check(at, definitions.get(name.substring(3)), value, findings);
            case String type -> {
                if (!isOfType(type, value)) {
                    findings.add(at + " is " + value + ", not " + type);
                }
            }
            default -> findings.add(at + " has the wrong shape");
        }
    }

    private void checkFields(String at, Map<?, ?> fields, Map<?, ?> given, List<String> findings) {
        var known = new LinkedHashMap<String, Object>();
        fields.forEach((field, shape) -> {
            String name = String.valueOf(field);
            boolean optional = name.endsWith("?");
            String plain = optional ? name.substring(0, name.length() - 1) : name;
            known.put(plain, shape);
            if (!optional && !given.containsKey(plain)) {
                findings.add(at + "." + plain + " is missing");
            }
        });
        given.forEach((field, value) -> {
            Object shape = known.get(String.valueOf(field));
            if (shape == null) {
                findings.add(at + "." + field + " is unknown");
            } else {
                check(at + "." + field, shape, value, findings);
            }
        });
    }

    private static boolean isOfType(String type, Object value) {
        return switch (type) {
            case "text" -> value instanceof String;
            case "number" -> value instanceof Integer;
            case "flag" -> value instanceof Boolean;
            case "texts" -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case "pairs" ->
                value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance);
            case "port" -> value instanceof Integer || value instanceof String;
            case "quantity" -> QUANTITY.matcher(String.valueOf(value)).matches();
            default -> type.startsWith("=") && type.substring(1).equals(value);
        };
    }
}
