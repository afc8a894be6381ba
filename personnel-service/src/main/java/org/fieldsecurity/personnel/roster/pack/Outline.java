package org.fieldsecurity.personnel.roster.pack;

import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Fills a shape on a page. */
final class Outline {

    private static final int COORDINATES = 6;

    private Outline() {}

    static void fill(PDPageContentStream pen, PathIterator path) throws IOException {
        float[] points = new float[COORDINATES];
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
                            twoThirds(fromX, points[0]),
                            twoThirds(fromY, points[1]),
                            twoThirds(points[2], points[0]),
                            twoThirds(points[3], points[1]),
                            points[2],
                            points[3]);
                case PathIterator.SEG_CUBICTO ->
                    pen.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
                default -> pen.closePath();
            }
            int end = endOf(kind);
            if (end >= 0) {
                fromX = points[end];
                fromY = points[end + 1];
            }
            drawn = true;
        }
        if (drawn) {
            pen.fill();
        }
    }

    /** PDF knows cubic curves only: their control points lie two thirds of the way to the quadratic one's. */
    private static float twoThirds(float from, float to) {
        return from + (to - from) * 2 / 3;
    }

    private static int endOf(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }
}
