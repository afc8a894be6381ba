package org.fieldsecurity.clearance.slip;

import com.google.zxing.common.BitMatrix;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fieldsecurity.slip.code.SlipCode;
import org.fieldsecurity.slip.code.SlipLeg;
import org.fieldsecurity.slip.scan.QrPainter;

/**
 * Draws the page that a traveller carries: what the code says in words, in English for whoever asks to see it and in the
 * traveller's language, and the code large enough for a camera.
 */
final class SlipPage {

    private static final float LEFT = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float LABEL_WIDTH = 150;
    private static final float CODE_WIDTH = 200;
    private static final SlipWords ENGLISH = SlipWords.english();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Lettering lettering;
    private final PDPageContentStream pen;
    private final SlipWords own;
    private float y = PDRectangle.A4.getHeight() - 72;

    private SlipPage(Lettering lettering, PDPageContentStream pen, SlipWords own) {
        this.lettering = lettering;
        this.pen = pen;
        this.own = own;
    }

    /**
     * The page as a PDF document.
     *
     * @param statement what the code says
     * @param code the signed text of the QR code
     * @param places names of duty stations by their codes; a code without a name stands for itself
     * @param own the words in the traveller's language
     */
    static byte[] draw(
            Lettering lettering, SlipCode statement, String code, Map<String, String> places, SlipWords own) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle(ENGLISH.of("title") + " " + statement.shortCode());
            document.getDocumentCatalog().setLanguage(own.language());
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                new SlipPage(lettering, pen, own).write(statement, code, places);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that is only in memory can be written", e);
        }
    }

    private void write(SlipCode statement, String code, Map<String, String> places) throws IOException {
        both("title", 20, 24);
        y -= 4;
        both("carry", 10, 15);
        y -= 12;
        field("traveller", "", statement.travellerName(), 16);
        field("slip", "", statement.shortCode().toString(), 16);
        field("issued", "", time(statement.issuedAt()), 11);
        field("until", "", time(statement.validUntil()), 11);
        y -= 10;
        for (int i = 0; i < statement.legs().size(); i++) {
            SlipLeg leg = statement.legs().get(i);
            String days = DAY.format(leg.firstDay()) + " – " + DAY.format(leg.lastDay());
            field("leg", " " + (i + 1), place(leg.from(), places) + " to " + place(leg.to(), places) + ", " + days, 11);
        }
        y -= 14;
        code(code);
        both("same", 9, 13);
        both("check", 9, 13);
        both("radio", 9, 13);
        line(statement.keyId(), 9, 13);
    }

    private boolean isEnglish() {
        return own.language().equals(ENGLISH.language());
    }

    /** A line in English, and below it in the traveller's language where that is another one. */
    private void both(String key, float size, float step) throws IOException {
        line(ENGLISH.of(key), size, step);
        if (!isEnglish()) {
            line(own.of(key), size, step);
        }
    }

    private void field(String key, String number, String value, float size) throws IOException {
        String label = ENGLISH.of(key) + (isEnglish() ? "" : " / " + own.of(key)) + number;
        text(label, LEFT, 9, LABEL_WIDTH);
        text(value, LEFT + LABEL_WIDTH + 6, size, WIDTH - LABEL_WIDTH - 6);
        y -= size + 9;
    }

    private void line(String words, float size, float step) throws IOException {
        text(words, LEFT, size, WIDTH);
        y -= step;
    }

    private void text(String words, float x, float size, float widest) throws IOException {
        if (!words.isBlank()) {
            Shape outline = lettering.outline(words, size, widest);
            fill(outline.getPathIterator(new AffineTransform(1, 0, 0, -1, x, y)));
        }
    }

    private void fill(PathIterator path) throws IOException {
        float[] points = new float[6];
        float fromX = 0;
        float fromY = 0;
        boolean drawn = false;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> pen.moveTo(points[0], points[1]);
                case PathIterator.SEG_LINETO -> pen.lineTo(points[0], points[1]);
                case PathIterator.SEG_QUADTO ->
                    pen.curveTo(
                            fromX + (points[0] - fromX) * 2 / 3,
                            fromY + (points[1] - fromY) * 2 / 3,
                            points[2] + (points[0] - points[2]) * 2 / 3,
                            points[3] + (points[1] - points[3]) * 2 / 3,
                            points[2],
                            points[3]);
                case PathIterator.SEG_CUBICTO ->
                    pen.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
                default -> pen.closePath();
            }
            int last = lastPoint(kind);
            if (last >= 0) {
                fromX = points[last];
                fromY = points[last + 1];
            }
            drawn = true;
        }
        if (drawn) {
            pen.fill();
        }
    }

    /** Where in the array the end of a segment is; -1 for the closing of a path. */
    private static int lastPoint(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    private void code(String code) throws IOException {
        BitMatrix modules = QrPainter.modules(code);
        float size = CODE_WIDTH / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    pen.addRect(LEFT + column * size, y - (row + 1) * size, size, size);
                }
            }
        }
        pen.fill();
        y -= CODE_WIDTH + 16;
    }

    private static String place(String code, Map<String, String> places) {
        String name = places.get(code);
        return name == null ? code : name + " (" + code + ")";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
