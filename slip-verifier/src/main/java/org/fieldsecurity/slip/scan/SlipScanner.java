package org.fieldsecurity.slip.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fieldsecurity.slip.code.SignedSlip;

/** Reads the code of a slip from a PDF document, a picture or a text file, told apart by their content. */
public final class SlipScanner {

    /** Largest file that is read, in bytes. */
    public static final long MAX_FILE = 64L * 1024 * 1024;

    private static final byte[] PDF_START = "%PDF-".getBytes(UTF_8);
    private static final int MAX_PAGES = 20;
    private static final long MAX_PIXELS = 60_000_000;
    private static final float[] DPI = {150, 300};

    private SlipScanner() {}

    /**
     * The code in a file; empty when none can be found in it.
     *
     * @throws IOException when the file can't be read, is a broken document or is too large
     */
    public static Optional<String> scan(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE) {
            throw new IOException("the file is larger than " + MAX_FILE / (1024 * 1024) + " MiB");
        }
        return scan(Files.readAllBytes(file));
    }

    /**
     * The code in the bytes of a document; empty when none can be found in it.
     *
     * @throws IOException when it is a broken document or too large
     */
    public static Optional<String> scan(byte[] document) throws IOException {
        if (startsWith(document, PDF_START)) {
            return inPages(document);
        }
        var picture = inPicture(document);
        return picture.isPresent() ? picture : asText(document);
    }

    private static Optional<String> inPages(byte[] document) throws IOException {
        try (var pages = Loader.loadPDF(document)) {
            var renderer = new PDFRenderer(pages);
            var count = Math.min(pages.getNumberOfPages(), MAX_PAGES);
            for (var dpi : DPI) {
                for (var page = 0; page < count; page++) {
                    var box = pages.getPage(page).getCropBox();
                    if (box.getWidth() * box.getHeight() * (dpi / 72) * (dpi / 72) > MAX_PIXELS) {
                        throw new IOException("a page is too large to be drawn");
                    }
                    var code = QrReader.read(renderer.renderImageWithDPI(page, dpi, ImageType.RGB));
                    if (code.isPresent()) {
                        return code;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> inPicture(byte[] document) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(document))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw new IOException("the picture is too large");
                }
                return QrReader.read(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> asText(byte[] document) {
        if (document.length > 2 * SignedSlip.MAX_TEXT) {
            return Optional.empty();
        }
        // A space is a character of the code: only line ends are cut off.
        var text = new String(document, UTF_8).replaceAll("[\\r\\n]+", "");
        return text.startsWith(SignedSlip.PREFIX) ? Optional.of(text) : Optional.empty();
    }

    private static boolean startsWith(byte[] document, byte[] start) {
        return document.length >= start.length && Arrays.equals(document, 0, start.length, start, 0, start.length);
    }
}
