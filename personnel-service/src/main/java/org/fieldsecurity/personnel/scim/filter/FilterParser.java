package org.fieldsecurity.personnel.scim.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters and paths by recursive descent: {@code or} binds less than {@code and}, that less than {@code not}.
 * Length, depth and number of comparisons have limits.
 */
public final class FilterParser {

    /** Longest filter or path, in characters. */
    public static final int MAX_LENGTH = 1_000;

    private static final int MAX_DEPTH = 12;
    private static final int MAX_COMPARISONS = 20;

    private final Tokens tokens;
    private int depth;
    private int comparisons;

    private FilterParser(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedException("It may have " + MAX_LENGTH + " characters at most.");
        }
        this.tokens = new Tokens(text);
    }

    /**
     * Reads a filter.
     *
     * @throws MalformedException when it is none
     */
    public static ScimFilter filter(String text) {
        FilterParser parser = new FilterParser(text);
        ScimFilter filter = parser.or(false);
        parser.needEnd();
        return filter;
    }

    /**
     * Reads the path of an operation of a PATCH, such as {@code emails[type eq "work"].value}.
     *
     * @throws MalformedException when it is none
     */
    public static PatchPath path(String text) {
        FilterParser parser = new FilterParser(text);
        AttributePath path = parser.tokens.path();
        ScimFilter values = null;
        if (parser.tokens.take('[')) {
            if (path.sub() != null) {
                throw parser.tokens.wrong("only an attribute can be followed by a filter");
            }
            values = parser.or(true);
            parser.tokens.need(']');
            if (parser.tokens.take('.')) {
                path = path.sub(parser.tokens.word("the name of a sub-attribute"));
            }
        }
        parser.needEnd();
        return new PatchPath(path, values);
    }

    private ScimFilter or(boolean inValue) {
        List<ScimFilter> any = new ArrayList<>(List.of(and(inValue)));
        while (tokens.takeWord("or")) {
            any.add(and(inValue));
        }
        return any.size() == 1 ? any.getFirst() : new ScimFilter.Or(List.copyOf(any));
    }

    private ScimFilter and(boolean inValue) {
        List<ScimFilter> all = new ArrayList<>(List.of(term(inValue)));
        while (tokens.takeWord("and")) {
            all.add(term(inValue));
        }
        return all.size() == 1 ? all.getFirst() : new ScimFilter.And(List.copyOf(all));
    }

    private ScimFilter term(boolean inValue) {
        if (++depth > MAX_DEPTH) {
            throw tokens.wrong("it is nested too deeply");
        }
        try {
            if (tokens.take('(')) {
                return group(inValue);
            }
            AttributePath path = tokens.path();
            if (path.schema() == null && path.name().equals("not") && tokens.take('(')) {
                return new ScimFilter.Not(group(inValue));
            }
            return expression(path, inValue);
        } finally {
            depth--;
        }
    }

    private ScimFilter group(boolean inValue) {
        ScimFilter filter = or(inValue);
        tokens.need(')');
        return filter;
    }

    private ScimFilter expression(AttributePath path, boolean inValue) {
        if (++comparisons > MAX_COMPARISONS) {
            throw tokens.wrong("there are more than " + MAX_COMPARISONS + " comparisons");
        }
        if (!inValue && tokens.take('[')) {
            ScimFilter values = or(true);
            tokens.need(']');
            return new ScimFilter.Having(path, values);
        }
        String word = tokens.word("an operator");
        if (word.equals("pr")) {
            return new ScimFilter.Present(path);
        }
        Operator operator = operator(word);
        if (operator == null) {
            throw tokens.wrong("pr, eq, ne, co, sw, ew, gt, ge, lt or le is expected before");
        }
        return new ScimFilter.Compare(path, operator, tokens.literal());
    }

    private static @Nullable Operator operator(String word) {
        for (Operator operator : Operator.values()) {
            if (operator.name().toLowerCase(Locale.ROOT).equals(word)) {
                return operator;
            }
        }
        return null;
    }

    private void needEnd() {
        if (!tokens.atEnd()) {
            throw tokens.wrong("something follows that doesn't belong here");
        }
    }
}
