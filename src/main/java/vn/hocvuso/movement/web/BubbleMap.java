package vn.hocvuso.movement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import vn.hocvuso.identity.locality.Positions.Position;
import vn.hocvuso.movement.target.Standing;

/**
 * Draws units as bubbles where they lie, in SVG: the area of a bubble is as its value, its colour and its pattern say how the
 * unit stands. Every bubble leads to its unit. What it shows stands in a table beside it.
 */
final class BubbleMap {

    /**
     * A unit.
     *
     * @param label what the bubble says to a screen reader and under the mouse
     * @param value null where it is not known
     */
    record Bubble(String name, String label, String address, Position position, Long value, Standing standing) {}

    /** A group of islands that belongs on the map whether it has figures or not. */
    record Islands(String name, Position position) {}

    private static final double LARGEST = 26;
    /** Provinces lie closer on the map of the country than communes on that of a province. */
    private static final double LARGEST_OF_COUNTRY = 18;

    private static final double SMALLEST = 5;
    /** Units of the drawing that ground is rounded to; its dots are as wide. */
    private static final int GRAIN = 4;
    /** Degrees to the nearest other unit: what lies further off is an island far out and gets a frame of its own. */
    private static final double FAR = 0.5;

    private static final int FRAME = 64;
    private static final int NAMED = 4;
    private static final double HIGHEST_NAME = 18;
    /** Half as wide as a letter of a name is at most on average. */
    private static final double HALF_LETTER = 5;

    private final StringBuilder svg = new StringBuilder(16 * 1024);
    private final double largest;
    private final long most;

    private BubbleMap(List<Bubble> bubbles, double largest) {
        this.largest = largest;
        most = bubbles.stream()
                .filter(it -> it.value() != null)
                .mapToLong(Bubble::value)
                .max()
                .orElse(0);
    }

    /**
     * The country.
     *
     * @param name what the whole map is called
     * @param ground where its communes lie, by which the land is seen
     */
    static String country(String name, List<Bubble> bubbles, List<Position> ground, List<Islands> islands) {
        var map = new BubbleMap(bubbles, LARGEST_OF_COUNTRY);
        var frame = MapFrame.COUNTRY;
        map.begin(name, frame.height());
        map.ground(frame, ground);
        map.bubbles(frame, bubbles);
        islands.forEach(it -> map.islands(frame, it));
        return map.end();
    }

    /** A part of the country, enlarged; islands far out stand in frames below it. */
    static String part(String name, List<Bubble> bubbles) {
        var map = new BubbleMap(bubbles, LARGEST);
        var far = far(bubbles);
        var near = bubbles.stream().filter(it -> !far.contains(it)).toList();
        var frame = MapFrame.around(near.stream().map(Bubble::position).toList());
        map.begin(name, frame.height() + far.size() * FRAME);
        map.bubbles(frame, near);
        for (var i = 0; i < far.size(); i++) {
            map.framed(far.get(i), frame.height() + i * FRAME);
        }
        return map.end();
    }

    /** Those with no other near; none where that would be all. */
    static List<Bubble> far(List<Bubble> bubbles) {
        var far = bubbles.stream()
                .filter(one -> bubbles.stream()
                        .noneMatch(other -> other != one && distance(one.position(), other.position()) <= FAR))
                .toList();
        return far.size() == bubbles.size() ? List.of() : far;
    }

    private static double distance(Position one, Position other) {
        return Math.hypot(one.latitude() - other.latitude(), one.longitude() - other.longitude());
    }

    private void begin(String name, int height) {
        svg.append("<svg class=\"map\" role=\"group\" viewBox=\"0 0 ")
                .append(MapFrame.WIDTH)
                .append(' ')
                .append(height)
                .append("\" aria-label=\"");
        escape(name);
        svg.append("\"><defs>");
        pattern("BEHIND", "<path d=\"M0 4H8\" class=\"map__hatch\"/>", " patternTransform=\"rotate(45)\"");
        pattern("ON_THE_WAY", "<circle cx=\"4\" cy=\"4\" r=\"1.6\" class=\"map__dot\"/>", "");
        svg.append("</defs>");
    }

    private void pattern(String standing, String mark, String turned) {
        svg.append("<pattern id=\"map-")
                .append(standing)
                .append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"")
                .append(turned)
                .append("><rect width=\"8\" height=\"8\" class=\"map__fill--")
                .append(standing)
                .append("\"/>")
                .append(mark)
                .append("</pattern>");
    }

    private String end() {
        return svg.append("</svg>").toString();
    }

    /** One dot for each grain in which there is a commune, each told from the one before it. */
    private void ground(MapFrame frame, List<Position> ground) {
        record Grain(int y, int x) {}
        var grains = new TreeSet<>(Comparator.comparingInt(Grain::y).thenComparingInt(Grain::x));
        for (var position : ground) {
            grains.add(new Grain(
                    (int) Math.round(frame.y(position) / GRAIN) * GRAIN,
                    (int) Math.round(frame.x(position) / GRAIN) * GRAIN));
        }
        if (grains.isEmpty()) {
            return;
        }
        svg.append("<path class=\"map__ground\" d=\"");
        var last = new Grain(0, 0);
        for (var grain : grains) {
            svg.append('m')
                    .append(grain.x() - last.x())
                    .append(' ')
                    .append(grain.y() - last.y())
                    .append("h0");
            last = grain;
        }
        svg.append("\"/>");
    }

    private void islands(MapFrame frame, Islands islands) {
        var x = frame.x(islands.position());
        var y = frame.y(islands.position());
        svg.append("<path class=\"map__islands\" d=\"M")
                .append(number(x - 12))
                .append(' ')
                .append(number(y - 4))
                .append("h0m9-7h0m4 12h0m10-9h0m3 10h0m-16 6h0\"/>");
        text(x, y + 32, islands.name(), "middle");
    }

    /** The larger ones below the smaller, so that none is hidden; the largest are named. */
    private void bubbles(MapFrame frame, List<Bubble> bubbles) {
        var sorted = new ArrayList<>(bubbles);
        sorted.sort(Comparator.comparingLong(BubbleMap::size).reversed().thenComparing(Bubble::name));
        for (var bubble : sorted) {
            bubble(bubble, frame.x(bubble.position()), frame.y(bubble.position()));
        }
        sorted.stream().filter(it -> size(it) > 0).limit(NAMED).forEach(it -> name(it, frame));
    }

    /** Above its bubble, and not beyond the edge. */
    private void name(Bubble bubble, MapFrame frame) {
        var half = bubble.name().length() * HALF_LETTER;
        text(
                Math.min(MapFrame.WIDTH - half, Math.max(half, frame.x(bubble.position()))),
                Math.max(HIGHEST_NAME, frame.y(bubble.position()) - radius(bubble.value()) - 5),
                bubble.name(),
                "middle");
    }

    private static long size(Bubble bubble) {
        return bubble.value() == null ? -1 : bubble.value();
    }

    private void framed(Bubble bubble, int top) {
        svg.append("<rect class=\"map__frame\" x=\"2\" y=\"")
                .append(top + 2)
                .append("\" width=\"")
                .append(MapFrame.WIDTH - 4)
                .append("\" height=\"")
                .append(FRAME - 6)
                .append("\"/>");
        bubble(bubble, FRAME / 2.0, top + FRAME / 2.0 - 1);
        text(FRAME, top + FRAME / 2.0 + 5, bubble.name(), "start");
    }

    private void bubble(Bubble bubble, double x, double y) {
        svg.append("<a href=\"");
        escape(bubble.address());
        svg.append("\" aria-label=\"");
        escape(bubble.label());
        svg.append("\"><circle class=\"map__bubble");
        if (isPatterned(bubble.standing())) {
            svg.append("\" fill=\"url(#map-").append(bubble.standing()).append(')');
        } else {
            svg.append(" map__fill--").append(bubble.standing());
        }
        svg.append("\" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"")
                .append(number(radius(bubble.value())))
                .append('"');
        svg.append("><title>");
        escape(bubble.label());
        svg.append("</title></circle></a>");
    }

    private static boolean isPatterned(Standing standing) {
        return standing == Standing.BEHIND || standing == Standing.ON_THE_WAY;
    }

    /** As the square root of the value, so that areas are as the values. */
    double radius(Long value) {
        return value == null || most == 0 ? SMALLEST : Math.max(SMALLEST, largest * Math.sqrt(value / (double) most));
    }

    private void text(double x, double y, String text, String anchor) {
        svg.append("<text class=\"map__name\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">");
        escape(text);
        svg.append("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '&' -> svg.append("&amp;");
                case '"' -> svg.append("&quot;");
                default -> svg.append(letter);
            }
        }
    }
}
