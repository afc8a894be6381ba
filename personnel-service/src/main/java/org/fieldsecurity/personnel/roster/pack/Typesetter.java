package org.fieldsecurity.personnel.roster.pack;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.text.AttributedString;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets lines of text in any script on the pages of one document. */
final class Typesetter {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String NO_SUCH_LETTER = "\uFFFD";
    private static final float PER_EM = 1000;

    private final Typefaces faces;
    private final PDDocument document;
    private final Map<Integer, PDFont> embedded = new HashMap<>();

    Typesetter(Typefaces faces, PDDocument document) {
        this.faces = faces;
        this.document = document;
    }

    /**
     * Sets a line with its baseline's left end at a point; smaller where it would be wider than allowed.
     *
     * @param size in points
     * @param widest in points
     */
    void set(PDPageContentStream pen, String text, float x, float y, float size, float widest) throws IOException {
        String line = Script.oneLine(text);
        if (line.isEmpty()) {
            return;
        }
        if (Script.isPlain(line)) {
            float width = width(line, size);
            write(pen, line, x, y, width > widest ? size * widest / width : size);
        } else {
            draw(pen, line, x, y, size, widest);
        }
    }

    /** How wide a line would be, in points. */
    float width(String text, float size) throws IOException {
        String line = Script.oneLine(text);
        if (line.isEmpty()) {
            return 0;
        }
        if (!Script.isPlain(line)) {
            return layout(line, size).getAdvance();
        }
        float width = 0;
        for (Typefaces.Piece piece : faces.pieces(line)) {
            width += font(piece.font()).getStringWidth(shown(piece)) * size / PER_EM;
        }
        return width;
    }

    private void write(PDPageContentStream pen, String line, float x, float y, float size) throws IOException {
        pen.beginText();
        pen.newLineAtOffset(x, y);
        for (Typefaces.Piece piece : faces.pieces(line)) {
            pen.setFont(font(piece.font()), size);
            pen.showText(shown(piece));
        }
        pen.endText();
    }

    /** Draws the letters as the script joins and orders them, and writes them unseen for programs that read the page. */
    private void draw(PDPageContentStream pen, String line, float x, float y, float size, float widest)
            throws IOException {
        TextLayout wanted = layout(line, size);
        float fitting = wanted.getAdvance() > widest ? size * widest / wanted.getAdvance() : size;
        Shape outline = (fitting < size ? layout(line, fitting) : wanted).getOutline(null);
        Outline.fill(pen, outline.getPathIterator(new AffineTransform(1, 0, 0, -1, x, y)));
        pen.saveGraphicsState();
        pen.setRenderingMode(RenderingMode.NEITHER);
        write(pen, Script.inOrderOfSight(line), x, y, fitting);
        pen.restoreGraphicsState();
    }

    private TextLayout layout(String line, float size) {
        AttributedString text = new AttributedString(line);
        int start = 0;
        for (Typefaces.Piece piece : faces.pieces(line)) {
            int end = start + piece.text().length();
            text.addAttribute(
                    TextAttribute.FONT, faces.fonts().get(piece.font()).deriveFont(size), start, end);
            start = end;
        }
        return new TextLayout(text.getIterator(), EXACT);
    }

    private PDFont font(int index) throws IOException {
        PDFont known = embedded.get(index);
        if (known == null) {
            TrueTypeFont font = new TTFParser()
                    .parse(new RandomAccessReadBuffer(faces.files().get(index)));
            font.setEnableGsub(false); // Ligatures would cost most of the time, and plain scripts need none.
            known = PDType0Font.load(document, font, true);
            embedded.put(index, known);
        }
        return known;
    }

    /** The piece, with a sign in place of each letter that no font has. */
    private String shown(Typefaces.Piece piece) {
        StringBuilder shown = new StringBuilder();
        piece.text()
                .codePoints()
                .forEach(letter -> shown.append(
                        faces.fonts().get(piece.font()).canDisplay(letter)
                                ? Character.toString(letter)
                                : NO_SUCH_LETTER));
        return shown.toString();
    }
}
