package vn.hocvuso.assessment.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.Samples;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.platform.yaml.YamlText;

class BodyReaderTest {

    private static final String SHOPPING =
            """
            kind: number
            parameters:
              - name: gia
                from: 5000
                to: 90000
                step: 500
              - name: ten
                one-of: ["Cô Hoa", "Bác Lâm"]
              - name: tong
                is: "gia * 3"
            answer: "{tong}"
            tolerance: "{gia / 100}"
            whole: true
            unit: ["đồng", "VND"]
            """;

    private static final List<String> TEXTS = List.of("{ten} mua ba gói.", "Ba lần {gia} là {tong}.");

    private Problems problems = new Problems();

    private Optional<Asked> read(String yaml) {
        return YamlMap.read("f.yaml", yaml, problems)
                .flatMap(map -> new BodyReader("ma-qr.svg"::equals, problems).read(map, TEXTS));
    }

    private static Asked again(Body body) {
        var problems = new Problems();
        var text = new YamlText();
        var writer = new BodyWriter(text);
        writer.kind(body);
        writer.asked(body);
        var map = YamlMap.read("f.yaml", text.toString(), problems).orElseThrow();
        var read = new BodyReader(name -> true, problems).read(map, List.of());
        assertEquals(List.of(), problems.all(), text.toString());
        return read.orElseThrow();
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBackEqual(@ForAll long seed) {
        for (var body : Samples.bodies(new Random(seed))) {
            assertEquals(body, again(body));
        }
    }

    private void assertTold(String yaml, String... lines) {
        var read = read(yaml);
        assertEquals(
                List.of(lines),
                problems.all().stream().map(it -> it.told(Locale.ENGLISH)).toList());
        assertTrue(read.isEmpty());
    }

    @Test
    void eachLearnersNumbersAreReadAndWrittenBack() {
        var read = read(SHOPPING).orElseThrow();
        assertEquals(List.of(), problems.all());
        var drawn = read.draw(TEXTS, 7);
        var number = (NumberAnswer) drawn.body();
        assertTrue(drawn.texts().get(1).replace(".", "").contains(" là " + number.key()), drawn.toString());
        var text = new YamlText();
        var writer = new BodyWriter(text);
        writer.kind(read);
        writer.asked(read);
        assertEquals(read, read(text.toString()).orElseThrow(), text.toString());
    }

    @Test
    void anExpressionThatHasNoValueIsToldWithTheValues() {
        assertTold(
                SHOPPING.replace("gia * 3", "gia / (gia - 5000)"),
                "f.yaml:2: “gia / (gia - 5000)” cannot be worked out with gia = 5000, ten = Cô Hoa.");
    }

    @Test
    void anUnknownKindIsToldOnce() {
        assertTold(
                "kind: essay\nlength: 3\n",
                "f.yaml:1: kind must be one of: single, multiple, true-false, matching, ordering, short-text, number,"
                        + " gaps, hotspot, simulation.");
    }

    @Test
    void whatIsWrongWithChoicesIsToldWithItsLine() {
        assertTold(
                "kind: single\npartial: true\nchoices:\n  - text: a\n    right: true\n  - text: b\n",
                "f.yaml:2: Only a question with several right choices can give credit for a part.");
        problemsAgain();
        assertTold(
                "kind: multiple\nchoices:\n  - text: a\n    wright: true\n  - text: b\n",
                "f.yaml:4: There is no key wright. The keys used here are: right, text.");
        problemsAgain();
        assertTold(
                "kind: single\nchoices:\n  - text: a\n    right: true\n  - text: a\n",
                "f.yaml:2: Two entries are the same: a.");
    }

    private void problemsAgain() {
        problems = new Problems();
    }

    /** One mistake in what is right else, and what is told of it. */
    private void assertMistake(String sound, String part, String wrong, String told) {
        problemsAgain();
        assertTrue(read(sound).isPresent(), () -> problems.all().toString());
        assertTrue(sound.contains(part), part);
        assertTold(sound.replace(part, wrong), "f.yaml:" + told);
    }

    @Test
    void whatIsWrongWithPairsIsToldWithItsLine() {
        var sound = "kind: matching\npairs:\n  - left: a\n    right: b\n  - left: c\n    right: d\ndistractors: [e]\n";
        assertMistake(sound, "left: c", "left: a", "2: Two entries are the same: a.");
        assertMistake(sound, "[e]", "[b]", "7: Two entries are the same: b.");
        assertMistake(sound, "    right: d\n", "", "5: The key right is missing.");
        assertMistake(sound, "left: c", "left: " + "c".repeat(301), "5: Each text has at most 300 characters.");
    }

    @Test
    void whatIsWrongWithAnOrderIsToldWithItsLine() {
        var sound = "kind: ordering\nitems: [a, b]\npartial: true\n";
        assertMistake(sound, "[a, b]", "[a]", "2: This needs 2 to 12 entries.");
        assertMistake(sound, "partial: true", "partial: yes", "3: partial must be true or false.");
    }

    @Test
    void whatIsWrongWithAShortTextIsToldWithItsLine() {
        var sound = "kind: short-text\naccepted: mật khẩu\nignore-marks: true\n";
        assertMistake(sound, "mật khẩu", "[a, a]", "2: Two entries are the same: a.");
        assertMistake(
                sound,
                "ignore-marks",
                "no-marks",
                "3: There is no key no-marks. The keys used here are: accepted, ignore-marks, kind, parameters.");
    }

    @Test
    void whatIsWrongWithANumberIsToldWithItsLine() {
        var sound = "kind: number\nanswer: \"2,5\"\ntolerance: 10 %\nunit: kg\nunit-required: true\n";
        assertMistake(sound, "2,5", "1.250", "2: “1.250” may mean 1250 or 1,25. Please write 1250 or 1,25.");
        assertMistake(sound, "2,5", "năm", "2: Please write a number, for example 1250 or 2.5.");
        assertMistake(
                sound, "10 %", "100 %", "3: The tolerance cannot be negative, and in percent it must be below 100.");
        assertMistake(sound, "10 %", "a", "3: Please write a number, for example 1250 or 2.5.");
        assertMistake(sound, "unit: kg\n", "", "4: The key unit is missing.");
        assertMistake(sound, "kg", "m2", "4: The name of a unit has no digits.");
        assertMistake(
                sound,
                "2,5\"\n",
                "2,5\"\nwhole: true\n",
                "2: A question that asks for a whole number needs a whole number as its answer.");
    }

    @Test
    void whatIsWrongWithGapsIsToldWithItsLine() {
        var sound =
                "kind: gaps\npassage: \"Gõ [[1]], chọn [[2]].\"\ngaps:\n  - accepted: [a, b]\n  - words: x\nbank: [x, y]\n";
        assertMistake(
                sound, "[[2]]", "[[3]]", "2: The text needs its 2 gaps, numbered from [[1]] on, each number once.");
        assertMistake(sound, "words: x", "words: z", "5: “z” is not in the bank.");
        assertMistake(
                sound, "words: x", "text: x", "5: Each item here needs exactly one of the keys: accepted, words.");
        assertMistake(
                sound,
                "words: x",
                "accepted: x",
                "6: The list of words needs at least two if a gap takes one of them, and none if no gap does.");
    }

    @Test
    void whatIsWrongWithAreasIsToldWithItsLine() {
        var sound =
                """
                kind: hotspot
                picture: pictures/ma-qr.svg
                described: "Một mã QR bị dán đè."
                ratio: 60
                areas:
                  - described: "Mép giấy dán"
                    rectangle: [10, 10, 30, 5]
                    right: true
                  - described: "Tên quán"
                    circle: [50, 50, 10]
                """;
        assertMistake(
                sound,
                "pictures/ma-qr.svg",
                "ma-qr.svg",
                "2: There is no picture ma-qr.svg. Pictures of the course are written as pictures/name.svg.");
        assertMistake(sound, "ratio: 60", "ratio: 10", "4: ratio must be a whole number from 20 to 500.");
        assertMistake(sound, "[10, 10, 30, 5]", "[10, 10, 95, 5]", "6: Each area must lie within the picture.");
        assertMistake(sound, "[50, 50, 10]", "[50, 50]", "10: circle must be a list of 3 whole numbers from 0 to 100.");
        assertMistake(
                sound,
                "    right: true\n",
                "",
                "5: There must be right areas and wrong ones; where one area is chosen, exactly one is right.");
    }

    @Test
    void whatIsWrongWithASimulationIsToldWithItsLine() {
        var sound =
                """
                kind: simulation
                screens:
                  - id: tin
                    device: messages
                    title: "Tin nhắn"
                    hint: "Ai gửi?"
                    elements:
                      - bubble: "Bấm vào đây"
                      - id: link
                        link: "trung-thuong.example"
                        to: trang
                    close: end
                  - id: trang
                    device: form
                    title: "Trang lạ"
                    elements:
                      - id: otp
                        field: "Mã OTP"
                    moves:
                      - type: otp
                        to: end
                    close: tin
                rules:
                  - must: never-tapped
                    screen: tin
                    element: link
                    words: "Không bấm đường dẫn lạ."
                """;
        assertMistake(
                sound, "device: form", "device: tv", "14: device must be one of: phone, form, payment, messages.");
        assertMistake(
                sound,
                "bubble: \"Bấm",
                "balloon: \"Bấm",
                "8: Each item here needs exactly one of the keys: text, bubble, field, button, link, choices, picture.");
        assertMistake(
                sound,
                "to: trang",
                "to: dau-do",
                "2: “tin” names “dau-do”, but there is no such thing, or it cannot be used like that.");
        assertMistake(
                sound,
                "type: otp",
                "choose: otp",
                "13: “trang” names “otp”, but there is no such thing, or it cannot be used like that.");
        assertMistake(sound, "    words: \"Không bấm đường dẫn lạ.\"\n", "", "24: The key words is missing.");
        assertMistake(
                sound,
                "rules:\n",
                "rules:\n  - must: tapped\n    screen: tin\n    element: link\n    words: Bấm\n",
                "23: There is no way that keeps all the rules.");
        assertMistake(
                sound, "    words:", "    weight: 0\n    words:", "27: weight must be a whole number from 1 to 100.");
    }

    @Test
    void whatIsWrongWithVariablesIsToldWithItsLine() {
        assertMistake(
                SHOPPING,
                "name: gia",
                "name: Gia",
                "3: The variable’s name “Gia” may have small letters, digits and underscores only, and begins with a"
                        + " letter.");
        assertMistake(SHOPPING, "from: 5000", "from: 5.000", "4: “5.000” may mean 5000 or 5. Please write 5000 or 5.");
        assertMistake(SHOPPING, "[\"Cô Hoa\", \"Bác Lâm\"]", "[\"Cô Hoa\"]", "7: This needs 2 to 50 entries.");
        assertMistake(SHOPPING, "{tong}", "{tien}", "2: There is no variable tien at this place.");
    }
}
