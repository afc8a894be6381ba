package org.fieldsecurity.personnel.parameter;

import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Query parameters that are true or false. */
public final class Flags {

    private Flags() {}

    /** Whether the parameter is {@code true}; false when absent, 400 for anything else. */
    public static boolean read(String name, @Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.invalid("#" + name, "must be true or false");
    }
}
