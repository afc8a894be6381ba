package org.fieldsecurity.clearance.slip;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a line of text in any script: letters joined and ordered as the script wants it, in the right direction.
 * What no font has becomes an empty box.
 */
final class Lettering {

    private static final List<String> FONTS = List.of(
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
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    private Lettering(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Reads every font; takes some tenths of a second. */
    static Lettering load() {
        List<Font> fonts = new ArrayList<>();
        for (String name : FONTS) {
            try (InputStream file = Lettering.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                if (file == null) {
                    throw new IllegalStateException("the font " + name + " is missing");
                }
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the font " + name + " can't be read", e);
            }
        }
        return new Lettering(fonts);
    }

    /**
     * The outline of a line, its baseline at the origin, the y axis downwards.
     *
     * @param size in points
     * @param widest the line is set smaller where it would be wider than this, in points
     */
    Shape outline(String text, float size, float widest) {
        TextLayout layout = layout(text, size);
        if (layout.getAdvance() > widest) {
            layout = layout(text, size * widest / layout.getAdvance());
        }
        return layout.getOutline(null);
    }

    private TextLayout layout(String text, float size) {
        AttributedString line = new AttributedString(text);
        int start = 0;
        while (start < text.length()) {
            Font font = fontFor(text.codePointAt(start), fonts.getFirst());
            int end = start + Character.charCount(text.codePointAt(start));
            while (end < text.length() && fontFor(text.codePointAt(end), font).equals(font)) {
                end += Character.charCount(text.codePointAt(end));
            }
            line.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, end);
            start = end;
        }
        return new TextLayout(line.getIterator(), EXACT);
    }

    /** Stays with the font of the letters before where it can, so that marks join them. */
    private Font fontFor(int character, Font before) {
        if (before.canDisplay(character)) {
            return before;
        }
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(before);
    }
}
