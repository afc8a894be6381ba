package org.fieldsecurity.kit.test.lint;

import java.util.regex.Pattern;

/** How operations, properties and path parameters are written. */
final class CamelCase {

    private static final Pattern PATTERN = Pattern.compile("[a-z][a-zA-Z0-9]*");

    private CamelCase() {}

    static boolean matches(String name) {
        return PATTERN.matcher(name).matches();
    }
}
