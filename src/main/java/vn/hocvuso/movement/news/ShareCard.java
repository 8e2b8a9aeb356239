package vn.hocvuso.movement.news;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws what social networks show for a link: the title, the unit and the site, 1200 by 630 pixels, as PNG. */
final class ShareCard {

    /** As Open Graph's consumers crop least: 1.91 to 1. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    private static final int MARGIN = 80;
    private static final int TITLE_TOP = 190;
    private static final int TITLE_BOTTOM = 500;
    private static final float LARGEST = 72;
    private static final float SMALLEST = 30;
    private static final float STEP = 2;
    private static final float SMALL = 34;
    private static final float LEADING = 1.25f;
    private static final int BAND = 16;
    private static final int LOGO_TOP = 60;
    private static final double LOGO_SCALE = 2.6;
    private static final Color PAPER = new Color(0x0b5d66);
    private static final Color ACCENT = new Color(0xf2b705);
    private static final Outlines BOLD = Outlines.load("LiberationSans-Bold");
    private static final Outlines REGULAR = Outlines.load("LiberationSans-Regular");

    private ShareCard() {}

    /** A title broken into lines of one size. */
    record Broken(List<String> lines, float size) {}

    static byte[] png(String title, String unitName, String siteName) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            draw(pen, title, unitName, siteName);
        } finally {
            pen.dispose();
        }
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D pen, String title, String unitName, String siteName) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(ACCENT);
        pen.fillRect(0, HEIGHT - BAND, WIDTH, BAND);
        logo(pen);
        pen.setColor(Color.WHITE);
        BOLD.draw(pen, siteName, SMALL, MARGIN + 92, 118);
        var broken = broken(title);
        var height = broken.size() * LEADING;
        var y = TITLE_TOP + (TITLE_BOTTOM - TITLE_TOP - height * broken.lines().size()) / 2;
        for (var line : broken.lines()) {
            BOLD.draw(pen, line, broken.size(), MARGIN, y + broken.size());
            y += height;
        }
        pen.setColor(ACCENT);
        REGULAR.draw(pen, shortened(REGULAR, unitName, SMALL), SMALL, MARGIN, HEIGHT - 64);
    }

    /** The site's own mark, as {@code favicon.svg} has it. */
    private static void logo(Graphics2D pen) {
        var before = pen.getTransform();
        pen.translate(MARGIN - 8, LOGO_TOP);
        pen.scale(LOGO_SCALE, LOGO_SCALE);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(4, 8.83, 24, 24, 37.65, 104.7, Arc2D.OPEN));
        var book = new Path2D.Double();
        book.moveTo(16, 28);
        book.curveTo(13, 25, 8.5, 23.8, 3.5, 24);
        book.lineTo(3.5, 17.5);
        book.curveTo(8.5, 17.3, 13, 18.5, 16, 21.5);
        book.curveTo(19, 18.5, 23.5, 17.3, 28.5, 17.5);
        book.lineTo(28.5, 24);
        book.curveTo(23.5, 23.8, 19, 25, 16, 28);
        book.closePath();
        pen.setColor(ACCENT);
        pen.fill(new Arc2D.Double(11, 14.5, 10, 10, 0, 180, Arc2D.CHORD));
        pen.setColor(Color.WHITE);
        pen.fill(book);
        pen.setTransform(before);
    }

    /** The largest size in which the title fits; in the smallest, its end is left out. */
    static Broken broken(String title) {
        for (var size = LARGEST; size >= SMALLEST; size -= STEP) {
            var lines = lines(title, size);
            if (lines.size() * size * LEADING <= TITLE_BOTTOM - TITLE_TOP) {
                return new Broken(lines, size);
            }
        }
        var most = (int) ((TITLE_BOTTOM - TITLE_TOP) / (SMALLEST * LEADING));
        var lines = new ArrayList<>(lines(title, SMALLEST).subList(0, most));
        lines.set(most - 1, shortened(BOLD, lines.get(most - 1) + "…", SMALLEST));
        return new Broken(lines, SMALLEST);
    }

    private static List<String> lines(String title, float size) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : title.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, size)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits(line, size)) {
                var length = fitting(line, size);
                lines.add(line.substring(0, length));
                line = line.substring(length);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many characters of a word without blanks fit, at least one. */
    private static int fitting(String word, float size) {
        var length = 1;
        while (length < word.length() && fits(word.substring(0, length + 1), size)) {
            length++;
        }
        return length;
    }

    static boolean fits(String text, float size) {
        return BOLD.width(text, size) <= WIDTH - 2 * MARGIN;
    }

    private static String shortened(Outlines font, String text, float size) {
        var shown = text;
        while (font.width(shown, size) > WIDTH - 2 * MARGIN) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }
}
