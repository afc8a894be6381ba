package org.fieldsecurity.slip.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a QR code from a picture, a photograph of paper included. */
public final class QrReader {

    private static final int LARGE_SIDE = 2200;
    private static final double[] TURNS = {180, 7, -12};
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            Boolean.TRUE,
            DecodeHintType.CHARACTER_SET,
            "UTF-8");

    private QrReader() {}

    /** The text of the first QR code found; empty when there is none. */
    public static Optional<String> read(BufferedImage picture) {
        var found = readAsIs(picture);
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        // A camera's grain hides the finder patterns; a smaller picture averages it out.
        for (var side = LARGE_SIDE; found.isEmpty() && side >= 700; side /= 2) {
            if (longest > side) {
                found = readAsIs(scaled(picture, (double) side / longest));
            }
        }
        // What looks like an alignment pattern among the data misleads the reader; it meets another first in a turned
        // picture.
        for (var degrees : TURNS) {
            if (found.isEmpty() && longest <= LARGE_SIDE) {
                found = readAsIs(turned(picture, degrees));
            }
        }
        return found;
    }

    private static Optional<String> readAsIs(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        for (var binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
            try {
                return Optional.of(new MultiFormatReader()
                        .decode(new BinaryBitmap(binarizer), HINTS)
                        .getText());
            } catch (NotFoundException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static BufferedImage turned(BufferedImage picture, double degrees) {
        var turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        var smaller = new BufferedImage(
                (int) (picture.getWidth() * factor), (int) (picture.getHeight() * factor), BufferedImage.TYPE_INT_RGB);
        var pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
        pen.dispose();
        return smaller;
    }
}
