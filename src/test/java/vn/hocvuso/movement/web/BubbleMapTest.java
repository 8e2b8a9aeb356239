package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.locality.Positions.Position;
import vn.hocvuso.movement.target.Standing;
import vn.hocvuso.movement.web.BubbleMap.Bubble;
import vn.hocvuso.movement.web.BubbleMap.Islands;

/** Maps are true to places and values, lead to units, and are light. */
class BubbleMapTest {

    private static final Path COMMUNES = Path.of("content", "localities", "communes.csv");
    private static final int HEAVIEST = 60 * 1024;
    private static final List<Islands> ISLANDS = List.of(
            new Islands("Quần đảo Hoàng Sa", new Position(16.568, 112.135)),
            new Islands("Quần đảo Trường Sa", new Position(9.71, 114.45)));

    private static Bubble bubble(String name, double latitude, double longitude, Long value, Standing standing) {
        return new Bubble(
                name, name + ": " + value, "?unit=7&indicator=x", new Position(latitude, longitude), value, standing);
    }

    /** The communes of each province as they ship, with more and more people. */
    private static Map<String, List<Bubble>> provinces() throws IOException {
        var found = new TreeMap<String, List<Bubble>>();
        try (var rows = CSVParser.parse(
                COMMUNES,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (var row : rows) {
                var all = found.computeIfAbsent(row.get("province_code"), province -> new ArrayList<>());
                all.add(new Bubble(
                        row.get("name"),
                        row.get("name") + ": " + all.size() * 100 + " người, 45,2%, Chậm tiến độ",
                        "?unit=12345&indicator=adults-confirmed&year=2026",
                        new Position(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))),
                        all.size() * 100L,
                        Standing.BEHIND));
            }
        }
        return found;
    }

    private static List<Double> numbers(String svg, String pattern) {
        return Pattern.compile(pattern)
                .matcher(svg)
                .results()
                .map(it -> Double.valueOf(it.group(1)))
                .toList();
    }

    @Test
    void theAreaOfABubbleIsAsItsValue() {
        var svg = BubbleMap.part(
                "Bản đồ",
                List.of(
                        bubble("Một", 21, 105, 400L, Standing.REACHED),
                        bubble("Hai", 21.1, 105, 100L, Standing.REACHED),
                        bubble("Không", 21.2, 105, 0L, Standing.REACHED),
                        bubble("Chưa biết", 21.3, 105, null, Standing.UNKNOWN)));
        assertEquals(List.of(26.0, 13.0, 5.0, 5.0), numbers(svg, "<circle class=\"map__bubble[^>]* r=\"([0-9.]+)\""));
    }

    @Test
    void everyBubbleLeadsToItsUnitAndSaysWhatItShows() {
        var svg = BubbleMap.part("Bản đồ", List.of(bubble("Xã <Một>", 21, 105, 4L, Standing.BEHIND)));
        assertTrue(svg.contains("<a href=\"?unit=7&amp;indicator=x\" aria-label=\"Xã &lt;Một&gt;: 4\">"), svg);
        assertTrue(svg.contains("<title>Xã &lt;Một&gt;: 4</title>"), svg);
        assertTrue(svg.contains("aria-label=\"Bản đồ\""), svg);
        assertFalse(svg.contains("<Một>"), svg);
    }

    @Test
    void howAUnitStandsIsToldByAPatternToo() {
        var svg = BubbleMap.part(
                "Bản đồ",
                List.of(
                        bubble("Một", 21, 105, 400L, Standing.REACHED),
                        bubble("Hai", 21.1, 105, 100L, Standing.BEHIND),
                        bubble("Ba", 21.2, 105, 100L, Standing.ON_THE_WAY)));
        assertTrue(svg.contains("class=\"map__bubble map__fill--REACHED\""), svg);
        assertTrue(svg.contains("class=\"map__bubble\" fill=\"url(#map-BEHIND)\""), svg);
        assertTrue(svg.contains("class=\"map__bubble\" fill=\"url(#map-ON_THE_WAY)\""), svg);
        assertTrue(svg.contains("<pattern id=\"map-BEHIND\"") && svg.contains("<pattern id=\"map-ON_THE_WAY\""), svg);
    }

    @Test
    void hoangSaAndTruongSaAreOnTheMapOfTheCountryAtTheirPlaces() throws IOException {
        var all = provinces().values().stream().flatMap(List::stream).toList();
        var ground = all.stream().map(Bubble::position).toList();
        var svg = BubbleMap.country("Việt Nam", List.of(all.get(0)), ground, ISLANDS);
        var frame = MapFrame.COUNTRY;
        for (var islands : ISLANDS) {
            assertTrue(svg.contains(">" + islands.name() + "</text>"), svg);
            assertTrue(frame.x(islands.position()) > frame.x(new Position(12, 109.4)) + 60);
        }
        for (var position : ground) {
            assertTrue(frame.x(position) > 0 && frame.x(position) < MapFrame.WIDTH, position.toString());
            assertTrue(frame.y(position) > 0 && frame.y(position) < frame.height(), position.toString());
        }
        assertTrue(svg.getBytes(StandardCharsets.UTF_8).length < HEAVIEST / 2, () -> String.valueOf(svg.length()));
    }

    @Test
    void islandsFarOutStandInAFrameOfTheirOwnAndPullNoMap() throws IOException {
        var far = new TreeSet<String>();
        for (var communes : provinces().values()) {
            BubbleMap.far(communes).forEach(bubble -> far.add(bubble.name()));
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "Đặc khu Bạch Long Vĩ",
                        "Đặc khu Côn Đảo",
                        "Đặc khu Hoàng Sa",
                        "Đặc khu Phú Quý",
                        "Đặc khu Thổ Châu",
                        "Đặc khu Trường Sa")),
                far);
        var svg = BubbleMap.part("Khánh Hòa", provinces().get("56"));
        assertEquals(1, svg.split("map__frame", -1).length - 1);
        assertTrue(svg.contains("text-anchor=\"start\">Đặc khu Trường Sa</text>"), svg);
        assertEquals(65, svg.split("<a href", -1).length - 1);
    }

    @Test
    void theMapOfEachProvinceIsLightAndHoldsAllItsBubbles() throws IOException {
        for (var communes : provinces().values()) {
            var svg = BubbleMap.part("Bản đồ", communes);
            var size = svg.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(size < HEAVIEST, communes.size() + " communes: " + size);
            var height = numbers(svg, "viewBox=\"0 0 [0-9]+ ([0-9]+)\"").get(0);
            numbers(svg, " cx=\"([-0-9.]+)\"").forEach(x -> assertTrue(x > 0 && x < MapFrame.WIDTH));
            numbers(svg, " cy=\"([-0-9.]+)\"").forEach(y -> assertTrue(y > 0 && y < height));
        }
    }

    @Test
    void oneUnitAloneIsDrawnToo() {
        var svg = BubbleMap.part("Bản đồ", List.of(bubble("Một", 21, 105, 4L, Standing.UNASKED)));
        assertTrue(svg.contains("map__fill--UNASKED"), svg);
    }
}
