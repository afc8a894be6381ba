package org.fieldsecurity.personnel.scim;

import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.problem.ProblemType;

/** The errors that SCIM has a word for (RFC 7644, 3.12). */
enum ScimProblem implements ProblemType {
    INVALID_FILTER("invalidFilter", "The filter can't be read", 400),
    TOO_MANY("tooMany", "The filter would find too many", 400),
    UNIQUENESS("uniqueness", "Somebody has this already", 409),
    MUTABILITY("mutability", "This attribute can't be changed", 400),
    INVALID_SYNTAX("invalidSyntax", "The request can't be read", 400),
    INVALID_PATH("invalidPath", "The path can't be read", 400),
    NO_TARGET("noTarget", "The path leads to nothing", 400),
    INVALID_VALUE("invalidValue", "A value can't be taken", 400);

    private static final String PREFIX = "scim-";

    private final String scimType;
    private final String title;
    private final int status;

    ScimProblem(String scimType, String title, int status) {
        this.scimType = scimType;
        this.title = title;
        this.status = status;
    }

    /** SCIM's word for it. */
    String scimType() {
        return scimType;
    }

    @Override
    public String slug() {
        return PREFIX + scimType;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    ProblemException because(String detail) {
        return ProblemException.of(this, detail);
    }
}
