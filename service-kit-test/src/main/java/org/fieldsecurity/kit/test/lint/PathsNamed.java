package org.fieldsecurity.kit.test.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.test.contract.Operation;

/** Paths are {@code /{service}/v1/{plural-nouns}} in kebab-case; what is one of many has a plural before it. */
final class PathsNamed implements OperationRule {

    private static final Pattern VERSIONED = Pattern.compile("/[a-z]+(?:-[a-z]+)*/v\\d+/(.+)");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    /**
     * Plurals without an s, the one feed that each service has, the open check of a code that people are shown, and who
     * is where.
     */
    private static final Set<String> ALSO_FIT =
            Set.of("people", "personnel", "staff", "memoranda", "feed", "verify", "presence");

    @Override
    public String id() {
        return "paths-named";
    }

    @Override
    public List<String> complaints(Operation operation) {
        Matcher versioned = VERSIONED.matcher(operation.path());
        if (!versioned.matches()) {
            return List.of("its path does not begin with /{service}/v1/");
        }
        List<String> complaints = new ArrayList<>();
        String[] segments = versioned.group(1).split("/", -1);
        for (int index = 0; index < segments.length; index++) {
            String segment = segments[index];
            if (isParameter(segment)) {
                continue;
            }
            boolean collection = index == 0 || index + 1 < segments.length && isParameter(segments[index + 1]);
            if (!KEBAB_CASE.matcher(segment).matches()) {
                complaints.add("'" + segment + "' in its path is not kebab-case");
            } else if (collection && !segment.endsWith("s") && !ALSO_FIT.contains(segment)) {
                complaints.add("'" + segment + "' in its path is not a plural");
            }
        }
        return complaints;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
