package org.fieldsecurity.personnel.scim.filter;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parts of a filter one after the other. What it says is wrong names a place and never quotes the filter. */
final class Tokens {

    private static final Pattern SPACE = Pattern.compile(" *");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern PATH = Pattern.compile(
            "(?i:urn:[a-z0-9][a-z0-9-]*(?::[a-z0-9._-]+)+|[a-z$][a-z0-9_$-]*(?:\\.[a-z$][a-z0-9_$-]*)?)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,18})?");
    private static final Pattern TEXT =
            Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4}))*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))");

    private final String text;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    /** Takes a character if it is next. */
    boolean take(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes a word if it is next, whatever its case. */
    boolean takeWord(String wanted) {
        Matcher word = next(WORD);
        if (word.lookingAt() && word.group().toLowerCase(Locale.ROOT).equals(wanted)) {
            at = word.end();
            return true;
        }
        return false;
    }

    void need(char wanted) {
        if (!take(wanted)) {
            throw wrong("'" + wanted + "' is expected");
        }
    }

    AttributePath path() {
        Matcher path = next(PATH);
        if (!path.lookingAt()) {
            throw wrong("the name of an attribute is expected");
        }
        at = path.end();
        return AttributePath.of(path.group());
    }

    String word(String what) {
        Matcher word = next(WORD);
        if (!word.lookingAt()) {
            throw wrong(what + " is expected");
        }
        at = word.end();
        return word.group().toLowerCase(Locale.ROOT);
    }

    Literal literal() {
        if (takeWord("true")) {
            return new Literal.Bool(true);
        }
        if (takeWord("false")) {
            return new Literal.Bool(false);
        }
        if (takeWord("null")) {
            return new Literal.Null();
        }
        Matcher string = next(TEXT);
        if (string.lookingAt()) {
            at = string.end();
            return new Literal.Text(unescaped(string.group(1)));
        }
        Matcher number = next(NUMBER);
        if (number.lookingAt()) {
            at = number.end();
            return new Literal.Decimal(new BigDecimal(number.group()));
        }
        throw wrong("a value is expected: a text in double quotes, a number, true, false or null");
    }

    MalformedException wrong(String why) {
        return new MalformedException("At character " + (at + 1) + ", " + why + ".");
    }

    private String unescaped(String escaped) {
        StringBuilder plain = new StringBuilder();
        Matcher escape = ESCAPE.matcher(escaped);
        while (escape.find()) {
            String replacement = escape.group(1) != null
                    ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                    : switch (escape.group(2)) {
                        case "b" -> "\b";
                        case "f" -> "\f";
                        case "n" -> "\n";
                        case "r" -> "\r";
                        case "t" -> "\t";
                        default -> escape.group(2);
                    };
            escape.appendReplacement(plain, Matcher.quoteReplacement(replacement));
        }
        escape.appendTail(plain);
        String value = plain.toString();
        boolean storable = value.indexOf('\0') < 0
                && value.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (!storable) {
            throw wrong("the text before has a character that no attribute can have");
        }
        return value;
    }

    private Matcher next(Pattern pattern) {
        skipSpace();
        return pattern.matcher(text).region(at, text.length());
    }

    private void skipSpace() {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        if (space.lookingAt()) {
            at = space.end();
        }
    }
}
