package org.fieldsecurity.stack.demo.journey;

import java.util.function.Consumer;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;

/** Tells the journey on a terminal: chapters, calls with their status, and what matters in the answers. */
final class Narrator {

    private static final String INDENT = "   ";

    private final Consumer<String> print;
    private final boolean verbose;
    private int chapters;

    Narrator(Consumer<String> print, boolean verbose) {
        this.print = print;
        this.verbose = verbose;
    }

    /** Begins a chapter. */
    void chapter(String title) {
        chapters++;
        print.accept("");
        print.accept(chapters + ". " + title);
    }

    /** Shows who called what and the status; the whole answer too when asked for. */
    void call(Identity caller, Answer answer) {
        print.accept(INDENT + "%-17s %s -> %d".formatted(caller.name(), answer.call(), answer.status()));
        if (verbose && !answer.json().isMissingNode()) {
            answer.json().toPrettyString().lines().forEach(line -> print.accept(INDENT + INDENT + "| " + line));
        }
    }

    /** Says something of an answer. */
    void say(String text) {
        print.accept(INDENT + INDENT + text);
    }

    /** Says something that belongs to what was said before. */
    void detail(String text) {
        print.accept(INDENT + INDENT + "  " + text);
    }
}
