package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/**
 * Pointing at areas of a picture. Each area has a description, so that for who does not see the picture it is a choice
 * among descriptions; all areas are shown, right and wrong ones alike.
 *
 * @param picture names the picture, as lessons name theirs
 * @param described what is to be seen on the picture, without telling the answer
 * @param ratio the picture's height in percent of its width, 20 to 500
 * @param several true when more than one area may be taken
 * @param areas two to twelve; where two overlap, the earlier one lies on top
 */
public record Hotspot(String picture, String described, int ratio, boolean several, Credit credit, List<Area> areas)
        implements Body {

    /** One of the areas. */
    public record Area(Shape shape, String described, boolean right) implements Serializable {

        public Area {
            described = Texts.required(described, 300, "areas");
        }
    }

    /** The outline of an area; every number is in percent of the picture's width, or for heights of its height. */
    public sealed interface Shape extends Serializable {

        /** True when the point, in percent of width and height, lies inside or on the edge. */
        boolean holds(double x, double y, int ratio);
    }

    /** A rectangle by its left upper corner and size. */
    public record Rectangle(int x, int y, int width, int height) implements Shape {

        public Rectangle {
            if (x < 0 || y < 0 || width < 1 || height < 1 || x + (long) width > 100 || y + (long) height > 100) {
                throw new Refusal("assessment.item.area").at("areas");
            }
        }

        @Override
        public boolean holds(double px, double py, int ratio) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /**
     * A circle by its centre.
     *
     * @param radius in percent of the width
     */
    public record Circle(int x, int y, int radius) implements Shape {

        public Circle {
            if (x < 0 || y < 0 || x > 100 || y > 100 || radius < 1 || radius > 50) {
                throw new Refusal("assessment.item.area").at("areas");
            }
        }

        @Override
        public boolean holds(double px, double py, int ratio) {
            return Math.hypot(px - x, (py - y) * ratio / 100) <= radius;
        }
    }

    public Hotspot {
        picture = Texts.required(picture, 200, "picture");
        described = Texts.required(described, 1000, "described");
        areas = List.copyOf(areas);
        Texts.requireCount(areas, 2, 12, "areas");
        Texts.requireDistinct(areas.stream().map(Area::described).toList(), "areas");
        if (ratio < 20 || ratio > 500) {
            throw new Refusal("assessment.item.ratio").at("ratio");
        }
        var right = areas.stream().filter(Area::right).count();
        if (right == 0 || right == areas.size() || !several && right > 1) {
            throw new Refusal("assessment.item.areas").at("areas");
        }
        if (credit == Credit.PARTIAL && !several) {
            throw new Refusal("assessment.item.partial").at("credit");
        }
    }

    /** The places of the right areas, ascending. */
    public List<Integer> key() {
        return IntStream.range(0, areas.size())
                .filter(i -> areas.get(i).right())
                .boxed()
                .toList();
    }

    /** The place, in the author's order, of the area at a point in percent of the picture's width and height. */
    public Optional<Integer> areaAt(double x, double y) {
        return IntStream.range(0, areas.size())
                .filter(i -> areas.get(i).shape().holds(x, y, ratio))
                .boxed()
                .findFirst();
    }

    @Override
    public int shuffled() {
        return areas.size();
    }

    @Override
    public Shown shown(List<Integer> order) {
        return new Shown.Areas(
                picture,
                described,
                ratio,
                several,
                order.stream()
                        .map(areas::get)
                        .map(it -> new Shown.Area(it.shape(), it.described()))
                        .toList());
    }
}
