package org.fieldsecurity.kit.problem;

/**
 * A kind of error with a stable identity. Each service keeps its kinds in one enum; those that any service can give are
 * in {@link CommonProblem}.
 */
public interface ProblemType {

    /** The last part of the type's path {@code /problems/{slug}}. */
    String slug();

    /** What is wrong in a few words, the same for every occurrence. */
    String title();

    /** HTTP status. */
    int status();

    /** The type as it goes on the wire. */
    default String path() {
        return "/problems/" + slug();
    }
}
