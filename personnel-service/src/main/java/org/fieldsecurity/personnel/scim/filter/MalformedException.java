package org.fieldsecurity.personnel.scim.filter;

/** A filter or a path that can't be read; the message says where and why, and quotes nothing. */
public final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
        super(message, null, false, false);
    }

    /** What is wrong, for the caller. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
