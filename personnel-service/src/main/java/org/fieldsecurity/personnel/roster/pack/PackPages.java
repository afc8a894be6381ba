package org.fieldsecurity.personnel.roster.pack;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The sheets of a pack, filled from top to bottom; a new one begins where the next piece doesn't fit. */
final class PackPages implements Closeable {

    /** Height of a person's row, in points. */
    static final float ROW = 27;

    private static final float LEFT = 36;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 36;
    private static final float TOP = PDRectangle.A4.getHeight() - 40;
    private static final float BOTTOM = 52;
    private static final float BAND = 17;
    private static final float BOX = 9;
    private static final float BETWEEN_BOXES = 14;
    private static final float BOXES_LEFT = LEFT + 4;
    private static final float CODE = BOXES_LEFT + 4 * BETWEEN_BOXES + 4;
    private static final float NAME = CODE + 48;
    private static final float ROLE = NAME + 232;
    private static final String BOXES = "SHNO";
    private static final String PRIVACY =
            "Personal data: keep this list on you and destroy it when a newer one takes its place.";

    private final PDDocument document;
    private final Typesetter letters;
    private final String heading;

    private @Nullable PDPageContentStream pen;
    private String group = "";
    private float y;

    PackPages(PDDocument document, Typesetter letters, String heading) {
        this.document = document;
        this.letters = letters;
        this.heading = heading;
    }

    void title(String words) throws IOException {
        letters.set(room(30), words, LEFT, y + 8, 20, RIGHT - LEFT);
    }

    void line(String words, float size) throws IOException {
        letters.set(room(size + 8), words, LEFT, y + 5, size, RIGHT - LEFT);
    }

    /** The head of a group of rows; it stays with as much of what follows as must not be parted from it. */
    void band(String words, String right, float following) throws IOException {
        group = words;
        if (!fits(BAND + 4 + following)) {
            turn();
        }
        band(words, right);
    }

    private void band(String words, String right) throws IOException {
        PDPageContentStream at = room(BAND + 4);
        at.setNonStrokingColor(0.88f);
        at.addRect(LEFT, y, RIGHT - LEFT, BAND);
        at.fill();
        at.setNonStrokingColor(0f);
        float width = letters.width(right, 9);
        letters.set(at, words, LEFT + 4, y + 5, 10.5f, RIGHT - LEFT - width - 24);
        letters.set(at, right, RIGHT - width - 4, y + 5, 9, width);
    }

    /** Boxes, code, name and role of a person, then how to reach and care for them. */
    void person(PackPerson person, String stay) throws IOException {
        boolean third = !stay.isEmpty();
        PDPageContentStream at = row(third ? ROW + 10 : ROW);
        float first = y + (third ? 25 : 15);
        letters.set(at, person.listed().code(), CODE, first, 9.5f, NAME - CODE - 4);
        letters.set(at, person.name(), NAME, first, 11, ROLE - NAME - 8);
        letters.set(at, person.role(), ROLE, first, 8.5f, RIGHT - ROLE);
        String care = person.care();
        letters.set(at, person.reach(), NAME, first - 11, 8, (care.isEmpty() ? RIGHT : ROLE - 8) - NAME);
        letters.set(at, care, ROLE, first - 11, 8, RIGHT - ROLE);
        letters.set(at, stay, NAME, first - 21, 8, RIGHT - NAME);
    }

    /** A row to write on. */
    void empty() throws IOException {
        row(ROW);
    }

    private PDPageContentStream row(float height) throws IOException {
        if (!fits(height)) {
            turn();
            band(group, "continued");
        }
        PDPageContentStream at = room(height);
        at.setLineWidth(0.4f);
        at.moveTo(LEFT, y);
        at.lineTo(RIGHT, y);
        at.stroke();
        at.setLineWidth(0.8f);
        for (int box = 0; box < BOXES.length(); box++) {
            float x = BOXES_LEFT + box * BETWEEN_BOXES;
            at.addRect(x, y + height - BOX - 5, BOX, BOX);
            at.stroke();
            letters.set(at, BOXES.substring(box, box + 1), x + 2.6f, y + height - BOX - 13, 6.5f, BOX);
        }
        return at;
    }

    private PDPageContentStream room(float height) throws IOException {
        PDPageContentStream at = pen != null && fits(height) ? pen : turn();
        y -= height;
        return at;
    }

    private boolean fits(float height) {
        return pen != null && y - height >= BOTTOM;
    }

    private PDPageContentStream turn() throws IOException {
        if (pen != null) {
            pen.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream fresh = new PDPageContentStream(document, page);
        pen = fresh;
        y = TOP;
        return fresh;
    }

    /** Ends the last page and numbers all of them. */
    @Override
    public void close() throws IOException {
        if (pen != null) {
            pen.close();
        }
        int count = document.getNumberOfPages();
        for (int index = 0; index < count; index++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(index), AppendMode.APPEND, true, true)) {
                String number = "Page " + (index + 1) + " of " + count;
                float width = letters.width(number, 9);
                letters.set(foot, heading, LEFT, 36, 9, RIGHT - LEFT - width - 20);
                letters.set(foot, number, RIGHT - width, 36, 9, width);
                letters.set(foot, PRIVACY, LEFT, 25, 7.5f, RIGHT - LEFT);
            }
        }
    }
}
