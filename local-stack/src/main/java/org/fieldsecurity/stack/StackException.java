package org.fieldsecurity.stack;

/** The stack can't do what was asked; the message is a sentence for the person at the terminal. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong and what helps. */
    public StackException(String message) {
        super(message);
    }

    /** With the cause kept for the log. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
