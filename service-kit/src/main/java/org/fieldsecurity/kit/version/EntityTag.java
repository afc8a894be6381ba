package org.fieldsecurity.kit.version;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The {@code ETag} of a resource is its version in quotes. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private EntityTag() {}

    /** The header's value for a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change to a resource that has moved on: 428 without {@code If-Match}, 412 when it names another version.
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED, "Read the resource and send its ETag in If-Match.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches() || Integer.parseInt(tag.group(1)) != version) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_FAILED,
                    "The resource is at another version. Read it again and decide whether the change still holds.");
        }
    }
}
