package vn.hocvuso.certification;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import vn.hocvuso.platform.text.QrCode;

/** Draws lines, the product's mark, text and the QR code; measures from the top of the page, as one reads. */
final class Sheet {

    static final Color DEEP = new Color(0x0B5D66);
    static final Color SUN = new Color(0xF2A900);
    static final Color INK = new Color(0x17323A);
    static final Color SOFT = new Color(0x4A5F65);

    /** Half-way round a quarter of a circle: the control point of the cubic that comes nearest to it. */
    private static final float QUARTER = 0.5523f;

    private final PDPageContentStream stream;
    private final float height;

    Sheet(PDPageContentStream stream, float height) {
        this.stream = stream;
        this.height = height;
    }

    void frame(float margin, float width, float lineWidth, Color color) throws IOException {
        stream.setStrokingColor(color);
        stream.setLineWidth(lineWidth);
        stream.addRect(margin, margin, width - 2 * margin, height - 2 * margin);
        stream.stroke();
    }

    void bar(float left, float top, float width, float thickness, Color color) throws IOException {
        stream.setNonStrokingColor(color);
        stream.addRect(left, height - top - thickness, width, thickness);
        stream.fill();
    }

    /** The text with its base line at {@code top}. */
    void text(Typeface face, float size, Color color, float left, float top, String text) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(color);
        stream.setFont(face.font(), size);
        stream.newLineAtOffset(left, height - top);
        stream.showText(text);
        stream.endText();
    }

    void centred(Typeface face, float size, Color color, float middle, float top, String text) throws IOException {
        text(face, size, color, middle - face.width(text, size) / 2, top, text);
    }

    /** The address as a QR code of squares; quiet zone left to the caller. */
    void qrCode(String address, float left, float top, float size) throws IOException {
        var code = QrCode.of(address);
        var side = size / code.size();
        stream.setNonStrokingColor(Color.BLACK);
        for (var y = 0; y < code.size(); y++) {
            for (var x = 0; x < code.size(); x++) {
                var start = x;
                while (x < code.size() && code.isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    stream.addRect(left + start * side, height - top - (y + 1) * side, (x - start) * side, side);
                }
            }
        }
        stream.fill();
    }

    /** The product's mark, as in {@code pictures/logo.svg}: an open book that sends waves. */
    void mark(float left, float top, float size) throws IOException {
        stream.saveGraphicsState();
        stream.transform(new Matrix(size / 48, 0, 0, -size / 48, left, height - top));
        stream.setNonStrokingColor(DEEP);
        rounded(48, 10);
        stream.fill();
        stream.transform(new Matrix(1.14f, 0, 0, 1.14f, -3.4f, -4.9f));
        stream.setStrokingColor(Color.WHITE);
        stream.setLineWidth(3.2f);
        stream.setLineCapStyle(1);
        arch(24, 30.53f, 17, 13.8f);
        arch(24, 30.33f, 10.4f, 8.4f);
        stream.setNonStrokingColor(SUN);
        stream.moveTo(24, 26.2f);
        stream.curveTo(26.4f, 26.2f, 28.3f, 28, 28.5f, 30.4f);
        stream.lineTo(24, 32.6f);
        stream.lineTo(19.5f, 30.4f);
        stream.curveTo(19.7f, 28, 21.6f, 26.2f, 24, 26.2f);
        stream.fill();
        book();
        stream.restoreGraphicsState();
    }

    private void book() throws IOException {
        stream.setNonStrokingColor(Color.WHITE);
        stream.moveTo(24, 40.5f);
        stream.curveTo(20, 36.6f, 13.5f, 35, 6.5f, 35.2f);
        stream.lineTo(6.5f, 27.6f);
        stream.curveTo(13.5f, 27.4f, 20, 29, 24, 33);
        stream.curveTo(28, 29, 34.5f, 27.4f, 41.5f, 27.6f);
        stream.lineTo(41.5f, 35.2f);
        stream.curveTo(34.5f, 35, 28, 36.6f, 24, 40.5f);
        stream.fill();
        stream.setStrokingColor(DEEP);
        stream.setLineWidth(2);
        stream.moveTo(24, 34);
        stream.lineTo(24, 40);
        stream.stroke();
    }

    /** The upper part of a circle, as wide as twice {@code reach}: one cubic through its ends and its top. */
    private void arch(float x, float y, float radius, float reach) throws IOException {
        var angle = Math.asin(reach / radius);
        var rise = (float) (radius * Math.cos(angle));
        var pull = (float) (4.0 / 3 * Math.tan(angle / 2) * radius);
        var dx = (float) (pull * Math.cos(angle));
        var dy = (float) (pull * Math.sin(angle));
        stream.moveTo(x - reach, y - rise);
        stream.curveTo(x - reach + dx, y - rise - dy, x + reach - dx, y - rise - dy, x + reach, y - rise);
        stream.stroke();
    }

    private void rounded(float side, float radius) throws IOException {
        var pull = radius * (1 - QUARTER);
        stream.moveTo(radius, 0);
        stream.lineTo(side - radius, 0);
        stream.curveTo(side - pull, 0, side, pull, side, radius);
        stream.lineTo(side, side - radius);
        stream.curveTo(side, side - pull, side - pull, side, side - radius, side);
        stream.lineTo(radius, side);
        stream.curveTo(pull, side, 0, side - pull, 0, side - radius);
        stream.lineTo(0, radius);
        stream.curveTo(0, pull, pull, 0, radius, 0);
    }
}
