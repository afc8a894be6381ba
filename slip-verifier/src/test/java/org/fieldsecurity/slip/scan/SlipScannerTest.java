package org.fieldsecurity.slip.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fieldsecurity.slip.Slips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipScannerTest {

    private static final String BASE_45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @ParameterizedTest
    @ValueSource(floats = {110, 160, 200})
    void aPageGivesItsCode(float pointsWide) throws IOException {
        var text = Slips.signed();
        assertThat(SlipScanner.scan(PrintedPage.with(text, pointsWide))).contains(text);
    }

    /** One in a hundred such codes has data that looks like an alignment pattern, and misleads the reader. */
    @Test
    void whateverACodeHoldsItIsRead() throws IOException {
        var random = new Random(7);
        for (var number = 0; number < 150; number++) {
            var text = new StringBuilder("FSS1:");
            for (var length = 300 + random.nextInt(60); length > 0; length--) {
                text.append(BASE_45.charAt(random.nextInt(BASE_45.length())));
            }
            var code = text.toString();
            assertThat(QrReader.read(rendered(code, 150))).contains(code);
        }
    }

    @Test
    void aSecondPageIsReadToo() throws IOException {
        var text = Slips.signed();
        assertThat(SlipScanner.scan(PrintedPage.second(text))).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"png,100", "png,300", "jpg,150", "gif,150", "bmp,150"})
    void aScanOfThePrintedPageGivesItsCode(String format, int dpi) throws IOException {
        var text = Slips.signed();
        assertThat(SlipScanner.scan(encoded(rendered(text, dpi), format))).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"3,0", "-7,20", "90,20", "180,20", "12,40"})
    void aCrookedGrainyPhotographGivesItsCode(int degrees, int grain) throws IOException {
        var text = Slips.signed();
        var photograph = photograph(rendered(text, 200), degrees, grain);
        assertThat(SlipScanner.scan(encoded(photograph, "jpg"))).contains(text);
    }

    @Test
    void aTextFileGivesItsCodeWithEverySpaceOfIt() throws IOException {
        for (var text : new String[] {Slips.signed(), "FSS1:A B C "}) {
            assertThat(SlipScanner.scan((text + "\r\n").getBytes(UTF_8))).contains(text);
        }
    }

    @Test
    void whatHoldsNoCodeGivesNone() throws IOException {
        var empty = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        assertThat(SlipScanner.scan(encoded(empty, "png"))).isEmpty();
        assertThat(SlipScanner.scan(PrintedPage.without())).isEmpty();
        assertThat(SlipScanner.scan("hello".getBytes(UTF_8))).isEmpty();
        assertThat(SlipScanner.scan(new byte[0])).isEmpty();
        assertThat(SlipScanner.scan(new byte[1_000_000])).isEmpty();
    }

    @Test
    void aDocumentCutShortIsAnErrorOrGivesNothing() throws IOException {
        var page = PrintedPage.with(Slips.signed(), 160);
        assertThatThrownBy(() -> SlipScanner.scan(Arrays.copyOf(page, 40))).isInstanceOf(IOException.class);
    }

    @Test
    void aHugePictureIsRefusedBeforeItIsUnpacked() throws IOException {
        var header = encoded(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY), "bmp");
        header[19] = 40;
        header[23] = 40;
        assertThatThrownBy(() -> SlipScanner.scan(header))
                .isInstanceOf(IOException.class)
                .hasMessage("the picture is too large");
    }

    private static BufferedImage rendered(String text, int dpi) throws IOException {
        try (var page = Loader.loadPDF(PrintedPage.with(text, 160))) {
            return new PDFRenderer(page).renderImageWithDPI(0, dpi);
        }
    }

    private static BufferedImage photograph(BufferedImage page, int degrees, int grain) {
        var side = Math.max(page.getWidth(), page.getHeight()) * 5 / 4;
        var photograph = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = photograph.createGraphics();
        pen.setColor(new Color(120, 110, 90));
        pen.fillRect(0, 0, side, side);
        var turned = AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0);
        turned.translate((side - page.getWidth()) / 2.0, (side - page.getHeight()) / 2.0);
        turned.shear(0.04, 0.02);
        pen.drawImage(page, turned, null);
        pen.dispose();
        var random = new Random(degrees);
        for (var y = 0; grain > 0 && y < side; y++) {
            for (var x = 0; x < side; x++) {
                var noise = random.nextInt(-grain, grain + 1) - 60 * x / side;
                var colour = new Color(photograph.getRGB(x, y));
                var grey = Math.clamp((colour.getRed() + noise) * 4L / 5 + 20, 0, 255);
                photograph.setRGB(x, y, new Color(grey, grey, grey).getRGB());
            }
        }
        return photograph;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var plain = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                picture.getType() == BufferedImage.TYPE_BYTE_BINARY ? picture.getType() : BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(picture, 0, 0, null);
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(plain, format, out)).isTrue();
        return out.toByteArray();
    }
}
