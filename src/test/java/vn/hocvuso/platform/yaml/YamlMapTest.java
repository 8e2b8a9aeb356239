package vn.hocvuso.platform.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class YamlMapTest {

    private final Problems problems = new Problems();

    @Test
    void textsKeepWhatLooksLikeANumber() {
        var map = read("version: 2026.10\ncode: 4.20\n");
        assertEquals("2026.10", map.text("version", 20));
        assertEquals("4.20", map.text("code", 20));
        map.end();
        assertTold();
    }

    @Test
    void anUnknownKeyIsToldWithItsLine() {
        var map = read("title: a\ntitel: b\n");
        map.text("title", 20);
        map.end();
        assertTold("f.yaml:2: There is no key titel. The keys used here are: title.");
    }

    @Test
    void aKeyThatIsThereTwiceIsToldWithBothLines() {
        read("title: a\nx: 1\ntitle: b\n");
        assertTold("f.yaml:3: The key title is already in line 1.");
    }

    @Test
    void aMissingKeyIsToldWhereItsMappingBegins() {
        var map = read("a: 1\nitems:\n  - b: 1\n");
        map.maps("items").get(0).text("c", 5);
        assertTold("f.yaml:3: The key c is missing.");
    }

    @Test
    void anEmptyTextIsNotTheSameAsAMissingOne() {
        var map = read("a: \"  \"\nb:\n");
        map.text("a", 5);
        map.text("b", 5);
        assertTold("f.yaml:1: a is empty.", "f.yaml:2: The key b is missing.");
    }

    @Test
    void aTextThatIsTooLongIsToldWithBothLengths() {
        read("\n\na: \"123456\"\n").text("a", 5);
        assertTold("f.yaml:3: a has 6 characters; at most 5 are allowed.");
    }

    @Test
    void aNumberMustBeWholeAndWithinItsBounds() {
        var map = read("a: 11\nb: 1.5\nc: hai\nd: 10\ne: [1]\n");
        map.number("a", 0, 10);
        map.number("b", 0, 10);
        map.number("c", 0, 10);
        assertEquals(10, map.number("d", 0, 10));
        map.number("e", 0, 10);
        assertTold(
                "f.yaml:1: a must be a whole number from 0 to 10.",
                "f.yaml:2: b must be a whole number from 0 to 10.",
                "f.yaml:3: c must be a whole number from 0 to 10.",
                "f.yaml:5: e must be a whole number from 0 to 10.");
    }

    @Test
    void aListMustBeAListAndNotEmpty() {
        var map = read("a: b\nc: []\n");
        map.maps("a");
        map.texts("c", 5);
        assertTold(
                "f.yaml:1: a must be a list with at least one item, each beginning with a hyphen.",
                "f.yaml:2: c must be a list with at least one item, each beginning with a hyphen.");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        var map = read("a: yes\nb: true\n");
        map.flag("a");
        assertTrue(map.flag("b"));
        assertTold("f.yaml:1: a must be true or false.");
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        assertTrue(YamlMap.read("f.yaml", "a: 1\nb: \"open\nc: 2\n", problems).isEmpty());
        assertEquals(1, problems.all().size());
        assertTrue(problems.all().get(0).line() >= 2, problems.all().toString());
    }

    @Test
    void aTitleWithAColonAndNoQuotesIsToldWithItsLine() {
        assertTrue(YamlMap.read("f.yaml", "a: 1\ntitle: An toàn: nhận diện\n", problems)
                .isEmpty());
        assertEquals(2, problems.all().get(0).line());
    }

    @Test
    void aFileWithoutKeysIsTold() {
        assertTrue(YamlMap.read("f.yaml", "", problems).isEmpty());
        assertTrue(YamlMap.read("f.yaml", "- a\n- b\n", problems).isEmpty());
        assertEquals(2, problems.all().size());
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        YamlMap.read("f.yaml", bomb.toString(), problems).ifPresent(map -> map.texts("a59", 5));
        assertTrue(!problems.isEmpty());
    }

    private YamlMap read(String content) {
        return YamlMap.read("f.yaml", content, problems).orElseThrow();
    }

    private void assertTold(String... lines) {
        assertEquals(
                List.of(lines),
                problems.all().stream()
                        .map(problem -> problem.told(Locale.ENGLISH))
                        .toList());
    }
}
