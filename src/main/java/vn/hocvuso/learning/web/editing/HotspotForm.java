package vn.hocvuso.learning.web.editing;

import java.util.Arrays;
import java.util.List;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.platform.Refusal;

/**
 * The inputs of areas on a picture: for each a description and its numbers, four for a rectangle (left, top, width,
 * height), three for a circle (centre, radius).
 */
public class HotspotForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 5;

    private String picture = "";
    private String described = "";
    private String ratio = "";
    private boolean several;
    private boolean partial;
    private final List<Row> rows = Row.rows(ROWS);

    @Override
    Unfilled body(boolean withVariables) {
        return Unfilled.of(new Hotspot(
                picture,
                described,
                whole(ratio, "ratio"),
                several,
                several && partial ? Credit.PARTIAL : Credit.WHOLE,
                Row.written(rows).stream()
                        .map(row -> new Hotspot.Area(shape(row.getSecond()), row.getFirst(), row.isMarked()))
                        .toList()));
    }

    private static Hotspot.Shape shape(String written) {
        var n = Arrays.stream(written.strip().split("[\\s,;]+"))
                .map(number -> whole(number, "areas"))
                .toList();
        return switch (n.size()) {
            case 3 -> new Hotspot.Circle(n.get(0), n.get(1), n.get(2));
            case 4 -> new Hotspot.Rectangle(n.get(0), n.get(1), n.get(2), n.get(3));
            default -> throw new Refusal("learning.question.numbers").at("areas");
        };
    }

    private static int whole(String written, String field) {
        if (!written.strip().matches("\\d{1,3}")) {
            throw new Refusal("learning.question.numbers").at(field);
        }
        return Integer.parseInt(written.strip());
    }

    @Override
    void show(Unfilled body) {
        var hotspot = (Hotspot) body.body();
        picture = hotspot.picture();
        described = hotspot.described();
        ratio = String.valueOf(hotspot.ratio());
        several = hotspot.several();
        partial = hotspot.credit() == Credit.PARTIAL;
        for (var i = 0; i < hotspot.areas().size(); i++) {
            var area = hotspot.areas().get(i);
            Row.fill(rows, i + 1, area.described(), written(area.shape()), area.right());
        }
    }

    private static String written(Hotspot.Shape shape) {
        if (shape instanceof Hotspot.Circle it) {
            return it.x() + ", " + it.y() + ", " + it.radius();
        } else if (shape instanceof Hotspot.Rectangle it) {
            return it.x() + ", " + it.y() + ", " + it.width() + ", " + it.height();
        }
        throw new IllegalArgumentException(shape.toString());
    }

    public String getPicture() {
        return picture;
    }

    public void setPicture(String picture) {
        this.picture = picture == null ? "" : picture;
    }

    public String getDescribed() {
        return described;
    }

    public void setDescribed(String described) {
        this.described = described;
    }

    public String getRatio() {
        return ratio;
    }

    public void setRatio(String ratio) {
        this.ratio = ratio;
    }

    public boolean isSeveral() {
        return several;
    }

    public void setSeveral(boolean several) {
        this.several = several;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }

    public List<Row> getRows() {
        return rows;
    }
}
