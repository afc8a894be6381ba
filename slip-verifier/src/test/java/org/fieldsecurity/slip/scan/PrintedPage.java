package org.fieldsecurity.slip.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages as a printer would get them: a code drawn in squares, with ruled lines around it. */
public final class PrintedPage {

    private PrintedPage() {}

    public static byte[] with(String text, float pointsWide) throws IOException {
        return pages(List.of(text), pointsWide);
    }

    static byte[] second(String text) throws IOException {
        return pages(List.of("", text), 160);
    }

    static byte[] without() throws IOException {
        return pages(List.of(""), 160);
    }

    private static byte[] pages(List<String> texts, float pointsWide) throws IOException {
        try (var document = new PDDocument()) {
            for (var text : texts) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    for (var line = 0; line < 20; line++) {
                        pen.addRect(60, 60 + line * 20, 400, 1);
                    }
                    pen.fill();
                    if (!text.isEmpty()) {
                        draw(text, pen, pointsWide);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void draw(String text, PDPageContentStream pen, float pointsWide) throws IOException {
        var modules = QrPainter.modules(text);
        var size = pointsWide / modules.getWidth();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.addRect(320 + x * size, 780 - (y + 1) * size, size, size);
                }
            }
        }
        pen.fill();
    }
}
