package vn.hocvuso.certification.credential;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import vn.hocvuso.certification.CertificateContent;

/**
 * The picture of a badge, 512 by 512: a disc with the product's mark, the title of what was learned and the year. Drawn from
 * shapes alone, once as PNG and once as SVG. White on the deep green has a contrast of 7.5 to 1.
 */
final class BadgePicture {

    private static final int SIZE = 512;
    private static final float MIDDLE = SIZE / 2f;
    private static final Color DEEP = new Color(0x0B5D66);
    private static final Color SUN = new Color(0xF2A900);
    private static final float TITLE_WIDTH = 384;
    private static final float TITLE_MIDDLE = 268;
    private static final int MOST_LINES = 4;
    private static final float LINE_HEIGHT = 1.22f;
    private static final float[] TITLE_SIZES = {46, 40, 35, 31};
    private static final float FOOT_SIZE = 27;
    private static final float FOOT_BASE = 408;
    private static final float YEAR_BASE = 446;

    private static final Lettering BOLD = Lettering.load("LiberationSans-Bold");

    /** A filled shape. */
    private record Part(Shape shape, Color color) {}

    private final List<Part> parts = new ArrayList<>();
    private final String label;

    BadgePicture(CertificateContent content) {
        label = "Huy hiệu số: " + content.courseTitle();
        disc(252, DEEP);
        disc(244, SUN);
        disc(234, DEEP);
        mark();
        title(content.courseTitle());
        parts.add(new Part(BOLD.centred("Học vụ số", FOOT_SIZE, MIDDLE, FOOT_BASE), Color.WHITE));
        parts.add(new Part(
                BOLD.centred(Integer.toString(content.issuedOn().getYear()), FOOT_SIZE, MIDDLE, YEAR_BASE),
                Color.WHITE));
    }

    byte[] png() {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            paint(graphics);
        } finally {
            graphics.dispose();
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (var part : parts) {
            graphics.setColor(part.color());
            graphics.fill(part.shape());
        }
    }

    /**
     * The picture as SVG.
     *
     * @param first what comes right behind the opening tag
     */
    String svg(String first) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\" width=\"512\""
                + " height=\"512\" role=\"img\" aria-labelledby=\"title\">");
        svg.append(first).append("<title id=\"title\">").append(escaped(label)).append("</title>");
        for (var part : parts) {
            svg.append("<path fill=\"")
                    .append(String.format(Locale.ROOT, "#%06X", part.color().getRGB() & 0xFF_FF_FF))
                    .append("\" d=\"")
                    .append(path(part.shape()))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private void disc(float radius, Color color) {
        parts.add(new Part(new Ellipse2D.Float(MIDDLE - radius, MIDDLE - radius, 2 * radius, 2 * radius), color));
    }

    /** The product's mark without its square: an open book that sends waves, as in {@code pictures/logo.svg}. */
    private void mark() {
        var scale = 2.6f;
        var left = MIDDLE - 24 * scale;
        var top = 14f;
        parts.add(new Part(arch(left, top, scale, 17, 13.8f, 30.53f), Color.WHITE));
        parts.add(new Part(arch(left, top, scale, 10.4f, 8.4f, 30.33f), Color.WHITE));
        var sun = at(left, top, scale, new float[][] {
            {24, 26.2f},
            {26.4f, 26.2f, 28.3f, 28, 28.5f, 30.4f},
            {24, 32.6f},
            {19.5f, 30.4f},
            {19.7f, 28, 21.6f, 26.2f, 24, 26.2f}
        });
        parts.add(new Part(sun, SUN));
        var book = at(left, top, scale, new float[][] {
            {24, 40.5f},
            {20, 36.6f, 13.5f, 35, 6.5f, 35.2f},
            {6.5f, 27.6f},
            {13.5f, 27.4f, 20, 29, 24, 33},
            {28, 29, 34.5f, 27.4f, 41.5f, 27.6f},
            {41.5f, 35.2f},
            {34.5f, 35, 28, 36.6f, 24, 40.5f}
        });
        parts.add(new Part(book, Color.WHITE));
        var spine = new GeneralPath();
        spine.moveTo(left + 24 * scale, top + 34 * scale);
        spine.lineTo(left + 24 * scale, top + 40 * scale);
        parts.add(new Part(new BasicStroke(2 * scale).createStrokedShape(spine), DEEP));
    }

    /** Points of a figure: the first is where it begins, two numbers are a line, six a curve. */
    private static Path2D at(float left, float top, float scale, float[][] points) {
        var path = new GeneralPath();
        for (var point : points) {
            var p = new float[point.length];
            for (var i = 0; i < point.length; i++) {
                p[i] = (i % 2 == 0 ? left : top) + point[i] * scale;
            }
            if (path.getCurrentPoint() == null) {
                path.moveTo(p[0], p[1]);
            } else if (p.length == 2) {
                path.lineTo(p[0], p[1]);
            } else {
                path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
            }
        }
        path.closePath();
        return path;
    }

    /** The upper part of a circle, as wide as twice {@code reach}, drawn with a round pen. */
    private static Shape arch(float left, float top, float scale, float radius, float reach, float y) {
        var angle = Math.asin(reach / radius);
        var rise = (float) (radius * Math.cos(angle));
        var pull = 4.0 / 3 * Math.tan(angle / 2) * radius;
        var dx = (float) (pull * Math.cos(angle));
        var dy = (float) (pull * Math.sin(angle));
        var line = new GeneralPath();
        line.moveTo(left + (24 - reach) * scale, top + (y - rise) * scale);
        line.curveTo(
                left + (24 - reach + dx) * scale,
                top + (y - rise - dy) * scale,
                left + (24 + reach - dx) * scale,
                top + (y - rise - dy) * scale,
                left + (24 + reach) * scale,
                top + (y - rise) * scale);
        return new BasicStroke(3.2f * scale, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }

    /** As large as it can be in so many lines; a title that is longer at the smallest size is shortened. */
    private void title(String text) {
        var size = TITLE_SIZES[0];
        List<String> lines = List.of();
        for (var tried : TITLE_SIZES) {
            size = tried;
            lines = BOLD.lines(text, size, TITLE_WIDTH);
            if (lines.size() < MOST_LINES) {
                break;
            }
        }
        lines = BOLD.shortened(lines, MOST_LINES, size, TITLE_WIDTH);
        var height = size * LINE_HEIGHT;
        var base = TITLE_MIDDLE - height * (lines.size() - 1) / 2 + size / 3;
        for (var line : lines) {
            parts.add(new Part(BOLD.centred(line, size, MIDDLE, base), Color.WHITE));
            base += height;
        }
    }

    private static String path(Shape shape) {
        var text = new StringBuilder();
        var points = new float[6];
        for (var step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> add(text, 'M', points, 2);
                case PathIterator.SEG_LINETO -> add(text, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> add(text, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> add(text, 'C', points, 6);
                default -> text.append('Z');
            }
        }
        return text.toString();
    }

    /** A tenth of a unit is a fiftieth of a millimetre on a badge that fills a telephone. */
    private static void add(StringBuilder text, char command, float[] points, int count) {
        text.append(command);
        for (var i = 0; i < count; i++) {
            var tenths = Math.round(points[i] * 10);
            text.append(i == 0 ? "" : " ").append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
            if (tenths % 10 != 0) {
                text.append('.').append(Math.abs(tenths % 10));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
