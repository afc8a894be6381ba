package org.fieldsecurity.kit.version;

import java.util.Arrays;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The {@code ETag} of a resource is its version in quotes. */
public final class EntityTag {

    private EntityTag() {}

    /** The header's value for a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change to a resource that has moved on: 428 without {@code If-Match}, 412 when it doesn't name this
     * version. One tag of a list suffices. A weak tag counts as its strong one, since a proxy that compresses an answer
     * weakens its tag and the version is the same. {@code *} names no version, so it doesn't show that the caller has
     * read what they change: 428.
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED, "Read the resource and send its ETag in If-Match.");
        }
        String tag = of(version);
        if (Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .noneMatch(named -> named.equals(tag) || named.equals("W/" + tag))) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_FAILED,
                    "The resource is at another version. Read it again and decide whether the change still holds.");
        }
    }
}
