package org.fieldsecurity.personnel.roster.pack;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts that the service carries, from which one is chosen for each letter.
 *
 * @param files the font files, in the order in which they are tried
 * @param fonts the same, for laying out
 */
record Typefaces(List<byte[]> files, List<Font> fonts) {

    private static final List<String> NAMES = List.of(
            "noto-sans",
            "noto-sans-arabic",
            "noto-sans-ethiopic",
            "noto-sans-devanagari",
            "noto-sans-bengali",
            "noto-sans-tamil",
            "noto-sans-sinhala",
            "noto-sans-thai",
            "noto-sans-lao",
            "noto-sans-khmer",
            "noto-sans-armenian",
            "noto-sans-georgian",
            "noto-sans-hebrew",
            "droid-sans-fallback");

    /** Reads every font; takes some tenths of a second. */
    static Typefaces load() {
        List<byte[]> files = new ArrayList<>();
        List<Font> fonts = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream resource = Typefaces.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                if (resource == null) {
                    throw new IllegalStateException("the font " + name + " is missing");
                }
                byte[] file = resource.readAllBytes();
                files.add(file);
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the font " + name + " can't be read", e);
            }
        }
        return new Typefaces(List.copyOf(files), List.copyOf(fonts));
    }

    /** The font of a character: that of the letters before it where it has the character, so that marks join them. */
    int fontOf(int character, int before) {
        if (fonts.get(before).canDisplay(character)) {
            return before;
        }
        for (int index = 0; index < fonts.size(); index++) {
            if (fonts.get(index).canDisplay(character)) {
                return index;
            }
        }
        return before;
    }

    /** The text in pieces of one font each. */
    List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int font = fontOf(text.codePointAt(start), 0);
            int end = start + Character.charCount(text.codePointAt(start));
            while (end < text.length() && fontOf(text.codePointAt(end), font) == font) {
                end += Character.charCount(text.codePointAt(end));
            }
            pieces.add(new Piece(font, text.substring(start, end)));
            start = end;
        }
        return pieces;
    }

    /** A part of a text that one font has. */
    record Piece(int font, String text) {}
}
