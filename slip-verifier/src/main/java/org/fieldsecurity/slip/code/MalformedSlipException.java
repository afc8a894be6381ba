package org.fieldsecurity.slip.code;

/** The text is not a slip's code; the message says why in words for the person at the gate. */
public final class MalformedSlipException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedSlipException(String message) {
        super(message);
    }
}
