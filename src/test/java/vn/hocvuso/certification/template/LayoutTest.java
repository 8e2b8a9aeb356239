package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class LayoutTest {

    private static final Layout STANDARD = Layout.standard();

    private static Box box(Field field, double left, double top, double width, double height) {
        return new Box(field, left, top, width, height, 12, Align.CENTRE, Face.SERIF, "#17323a", "Lời", "");
    }

    private static Layout with(UnaryOperator<List<Box>> change) {
        return new Layout(
                Orientation.LANDSCAPE,
                change.apply(new ArrayList<>(STANDARD.boxes())),
                "",
                Map.of(),
                Languages.VIETNAMESE);
    }

    private static Layout plus(Box box) {
        return with(boxes -> {
            boxes.add(box);
            return boxes;
        });
    }

    private static void refused(String key, String field, Runnable act) {
        var refusal = assertThrows(Refusal.class, act::run);
        assertEquals("certification.template." + key + " " + field, refusal.key() + " " + refusal.field());
    }

    @Test
    void theStandardCanBePrintedAndItsBackgroundPassesTheCheck() {
        assertEquals(Orientation.LANDSCAPE, STANDARD.orientation());
        var checked = Background.checked(STANDARD.background().getBytes(StandardCharsets.UTF_8));
        assertTrue(checked.contains("viewBox=\"0 0 297 210\""), checked);
        assertEquals(29, STANDARD.box(Field.QR).orElseThrow().width());
    }

    @Test
    void holderNumberAndCodeAreThereOnce() {
        for (var field : List.of(Field.HOLDER, Field.NUMBER, Field.QR)) {
            refused(
                    "missing",
                    "",
                    () -> with(boxes -> {
                        boxes.removeIf(box -> box.field() == field);
                        return boxes;
                    }));
            var last = "boxes:" + STANDARD.boxes().size() + ":left";
            refused("twice", last, () -> plus(box(field, 10, 10, 20, 20)));
        }
        plus(box(Field.TEXT, 10, 10, 20, 20));
    }

    @Test
    void nothingLeavesTheSheet() {
        var last = "boxes:" + STANDARD.boxes().size() + ":";
        refused("outside", last + "left", () -> plus(box(Field.TEXT, -0.1, 10, 20, 20)));
        refused("outside", last + "left", () -> plus(box(Field.TEXT, 277.1, 10, 20, 20)));
        refused("outside", last + "top", () -> plus(box(Field.TEXT, 10, -0.1, 20, 20)));
        refused("outside", last + "top", () -> plus(box(Field.TEXT, 10, 190.1, 20, 20)));
        plus(box(Field.TEXT, 277, 190, 20, 20));
        refused(
                "outside",
                "boxes:1:left",
                () -> new Layout(Orientation.PORTRAIT, STANDARD.boxes(), "", Map.of(), Languages.VIETNAMESE));
    }

    @Test
    void thereIsAnEndToBoxes() {
        refused(
                "many",
                "",
                () -> with(boxes -> {
                    boxes.addAll(Collections.nCopies(Layout.MOST_BOXES, box(Field.TEXT, 10, 10, 20, 20)));
                    return boxes;
                }));
    }

    @Test
    void theCodeIsSquareAndLargeEnoughForPhones() {
        refused("code", "width", () -> box(Field.QR, 10, 10, 17.9, 17.9));
        refused("code", "width", () -> box(Field.QR, 10, 10, 30, 29));
        box(Field.QR, 10, 10, 18, 18);
    }

    @Test
    void sidesAndLettersHaveTheirLimits() {
        refused("side", "width", () -> box(Field.TEXT, 10, 10, 2.9, 10));
        refused("side", "height", () -> box(Field.TEXT, 10, 10, 10, 0));
        for (var size : new double[] {5.9, 72.1}) {
            refused(
                    "letters",
                    "size",
                    () -> new Box(Field.HOLDER, 1, 1, 9, 9, size, Align.START, Face.SANS, "#000000", "", ""));
        }
    }

    @Test
    void lettersCanBeReadOnWhite() {
        assertEquals(21, Box.contrastOnWhite("#000000"), 0.001);
        assertEquals(1, Box.contrastOnWhite("#ffffff"), 0.001);
        // the palest grey that passes, as tables of contrast have it
        assertEquals(4.54, Box.contrastOnWhite("#767676"), 0.01);
        for (var colour : List.of("#777777", "#f2a900", "#ffffff")) {
            refused("contrast", "colour", () -> coloured(Field.HOLDER, colour));
        }
        for (var colour : List.of("red", "#fff", "#12345g", "#0B5D66", "")) {
            refused("colour", "colour", () -> coloured(Field.HOLDER, colour));
        }
        coloured(Field.SEAL, "#ffffff");
    }

    private static Box coloured(Field field, String colour) {
        return new Box(field, 1, 1, 9, 9, 12, Align.START, Face.SANS, colour, "", "");
    }

    @Test
    void onlyATemplatesOwnWordsAreKept() {
        assertEquals("", box(Field.HOLDER, 1, 1, 9, 9).text());
        assertEquals("Lời", box(Field.TEXT, 1, 1, 9, 9).text());
        assertEquals(
                "Lớp học, lớp 1", words(" Lớp\r\nhọc,\u202E lớp\u0007 1 ", "").text());
        refused("words", "text", () -> words(" \u200B", ""));
        refused("wordsLong", "text", () -> words("a".repeat(301), ""));
        refused("wordsLong", "textEn", () -> words("a", "a".repeat(301)));
    }

    private static Box words(String text, String textEn) {
        return new Box(Field.TEXT, 1, 1, 9, 9, 12, Align.START, Face.SANS, "#000000", text, textEn);
    }

    @Test
    void placesAreKeptToATenth() {
        var box = box(Field.TEXT, 10.04, 10.05, 20.149, 20);
        assertEquals(10, box.left());
        assertEquals(10.1, box.top());
        assertEquals(30.1, box.right());
        assertThrows(IllegalArgumentException.class, () -> box(Field.TEXT, Double.NaN, 1, 9, 9));
    }

    @Test
    void theTextIsTheSameForTheSameLayoutAndReadsBack() {
        var seal = new byte[] {1, 2, 3};
        var layout = new Layout(
                Orientation.LANDSCAPE,
                STANDARD.boxes(),
                STANDARD.background(),
                Map.of(Layout.SEAL, seal),
                Languages.VIETNAMESE_ENGLISH);
        var text = LayoutText.write(layout);
        var contents = LayoutText.contents(layout);
        assertEquals(2, contents.size());
        var read = LayoutText.read(text, contents::get);
        assertEquals(text, LayoutText.write(read));
        assertEquals(layout.boxes(), read.boxes());
        assertEquals(layout.background(), read.background());
        assertEquals(Languages.VIETNAMESE_ENGLISH, read.languages());
        assertArrayEquals(seal, read.picture(Field.SEAL).orElseThrow());
        assertTrue(read.picture(Field.SIGNATURE).isEmpty());
    }

    @Test
    void theTextIsCanonical() {
        var boxes = List.of(
                box(Field.HOLDER, 10, 10.5, 200, 20), box(Field.NUMBER, 1, 1, 9, 9), box(Field.QR, 1, 1, 20, 20));
        var layout = new Layout(Orientation.PORTRAIT, boxes, "", Map.of(), Languages.VIETNAMESE);
        var text = LayoutText.write(layout);
        assertTrue(
                text.startsWith("{\"background\":\"\",\"boxes\":[{\"align\":\"CENTRE\",\"colour\":\"#17323a\",\"face\":"
                        + "\"SERIF\",\"field\":\"HOLDER\",\"height\":20,\"left\":10,\"size\":12,\"text\":\"\","
                        + "\"textEn\":\"\",\"top\":10.5,\"width\":200}"),
                text);
        assertTrue(
                text.endsWith(
                        "\"format\":1,\"languages\":\"VIETNAMESE\",\"orientation\":\"PORTRAIT\",\"pictures\":{}}"),
                text);
        assertThrows(
                IllegalStateException.class,
                () -> LayoutText.read(text.replace("\"format\":1", "\"format\":2"), hash -> new byte[0]));
    }

    @Test
    void theLongestNameIsAHundredLetters() {
        assertEquals(100, SampleSheet.LONGEST_NAME.length());
        assertEquals(
                List.of("short", "long"),
                SampleSheet.all().stream().map(SampleSheet::name).toList());
        assertTrue(SampleSheet.all().get(1).vietnameseJson().contains(SampleSheet.LONGEST_NAME));
    }
}
