package vn.hocvuso.assessment.web;

import java.util.List;
import java.util.Locale;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.assessment.statistics.ItemFigures;

/**
 * Draws figures of questions as SVG. What a drawing shows stands in a table beside it as well, so that to a screen reader it
 * is one picture with a name.
 */
final class ItemChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 56;
    private static final int BOTTOM = 44;
    private static final int TOP = 12;
    private static final int RIGHT = 26;
    private static final double LOWEST = -0.4;
    private static final double ABILITIES = 4;

    private final Html html = new Html();

    /** Each question by how many answer it rightly and how well it tells who knows more; the numbers are those of the table. */
    static String scatter(List<ItemFigures.Line> lines, String name, String across, String up) {
        var chart = new ItemChart();
        chart.begin(name);
        chart.rect(x(0), y(1), x(1) - x(0), y(0.2) - y(1), "chart__good");
        for (var tick = 0; tick <= 10; tick += 2) {
            chart.tickX(x(tick / 10.0), tick * 10 + "%");
        }
        for (var tick = LOWEST; tick < 1.01; tick += 0.2) {
            chart.tickY(y(tick), String.format(Locale.ROOT, "%.1f", tick));
        }
        chart.names(across, up);
        var number = 0;
        for (var line : lines) {
            number++;
            var shown = number;
            line.figures().ifPresent(figures -> figures.facility().ifPresent(facility -> figures.discrimination()
                    .ifPresent(discrimination -> chart.point(
                            x(facility),
                            y(Math.max(LOWEST, discrimination)),
                            String.valueOf(shown),
                            figures.verdicts().isEmpty() ? "chart__point" : "chart__point chart__point--odd"))));
        }
        return chart.end();
    }

    /** The chance of a right answer at each ability. */
    static String curve(ItemCurve curve, String name, String across, String up) {
        var chart = new ItemChart();
        chart.begin(name);
        for (var ability = -ABILITIES; ability <= ABILITIES; ability++) {
            chart.tickX(x((ability + ABILITIES) / (2 * ABILITIES)), String.format(Locale.ROOT, "%.0f", ability));
        }
        for (var tick = 0; tick <= 10; tick += 2) {
            chart.tickY(share(tick / 10.0), tick * 10 + "%");
        }
        chart.names(across, up);
        var points = new StringBuilder();
        for (var step = 0; step <= 80; step++) {
            var ability = -ABILITIES + step * ABILITIES / 40;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(step / 80.0), share(curve.probability(ability))));
        }
        chart.html
                .open("polyline", "points", points.toString().strip(), "class", "chart__line")
                .close("polyline");
        return chart.end();
    }

    private void begin(String name) {
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "class", "chart", "role", "img", "aria-label", name);
    }

    private String end() {
        return html.close("svg").toString();
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double discrimination) {
        return share((discrimination - LOWEST) / (1 - LOWEST));
    }

    private static double share(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }

    private void rect(double x, double y, double width, double height, String looks) {
        html.open(
                        "rect",
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(height),
                        "class",
                        looks)
                .close("rect");
    }

    private void tickX(double x, String text) {
        line(x, TOP, x, HEIGHT - BOTTOM);
        label(x, HEIGHT - BOTTOM + 16, text, "middle");
    }

    private void tickY(double y, String text) {
        line(LEFT, y, WIDTH - RIGHT, y);
        label(LEFT - 6, y + 4, text, "end");
    }

    private void names(String across, String up) {
        label((LEFT + WIDTH) / 2.0, HEIGHT - 6, across, "middle");
        html.element(
                "text",
                up,
                "x",
                "0",
                "y",
                "0",
                "text-anchor",
                "middle",
                "class",
                "chart__label",
                "transform",
                "translate(14 " + (HEIGHT - BOTTOM) / 2 + ") rotate(-90)");
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        html.open(
                        "line",
                        "x1",
                        number(fromX),
                        "y1",
                        number(fromY),
                        "x2",
                        number(toX),
                        "y2",
                        number(toY),
                        "class",
                        "chart__grid")
                .close("line");
    }

    private void label(double x, double y, String text, String anchor) {
        html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor, "class", "chart__label");
    }

    private void point(double x, double y, String text, String looks) {
        html.open("circle", "cx", number(x), "cy", number(y), "r", "11", "class", looks)
                .close("circle")
                .element(
                        "text",
                        text,
                        "x",
                        number(x),
                        "y",
                        number(y + 4),
                        "text-anchor",
                        "middle",
                        "class",
                        "chart__number");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
