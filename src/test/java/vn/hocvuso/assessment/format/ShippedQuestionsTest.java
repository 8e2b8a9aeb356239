package vn.hocvuso.assessment.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Marker;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.assessment.marking.Template;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;

/** The questions of the courses that the product ships. */
class ShippedQuestionsTest {

    private static final Path COURSES = Path.of("content", "courses");

    /** One of them. */
    private record Question(String text, Asked asked) {}

    private static List<Question> questions(Path file) throws IOException {
        var problems = new Problems();
        var pictures = file.resolveSibling("pictures");
        var questions = new ArrayList<Question>();
        var map =
                YamlMap.read(file.toString(), Files.readString(file), problems).orElseThrow();
        for (var item : map.maps("questions")) {
            for (var key : List.of("id", "lesson", "competence", "level", "state")) {
                item.optionalText(key, 200);
            }
            item.optionalTexts("tags", 40);
            var text = item.text("text", 2000);
            var texts = List.of(text, item.text("explanation", 2000));
            new BodyReader(name -> Files.exists(pictures.resolve(name)), problems)
                    .read(item, texts)
                    .ifPresent(asked -> questions.add(new Question(text, asked)));
        }
        assertEquals(
                List.of(),
                problems.all().stream().map(it -> it.told(Locale.ENGLISH)).toList());
        return questions;
    }

    private static List<Path> files(String name) throws IOException {
        try (var courses = Files.list(COURSES)) {
            return courses.map(course -> course.resolve(name))
                    .filter(Files::exists)
                    .toList();
        }
    }

    @Test
    void everyQuestionCanEarnTheFullMarkAndEveryKindIsMetInTestsAndInPractice() throws IOException {
        for (var name : List.of("questions.yaml", "practice.yaml")) {
            var kinds = EnumSet.noneOf(QuestionKind.class);
            for (var file : files(name)) {
                for (var question : questions(file)) {
                    kinds.add(QuestionKind.of(question.asked()));
                    for (var seed = 0; seed < (question.asked() instanceof Template ? 50 : 1); seed++) {
                        var body = question.asked().draw(List.of(), seed).body();
                        var marker = Marker.of(body);
                        assertTrue(marker.mark(body, marker.key(body)).isFull(), question.text());
                    }
                }
            }
            assertEquals(EnumSet.allOf(QuestionKind.class), kinds, name);
        }
    }

    @Test
    void textsOfSimulationsFitOnANarrowScreen() throws IOException {
        for (var file : files("questions.yaml")) {
            for (var question : questions(file)) {
                if (question.asked() instanceof Simulation simulation) {
                    for (var screen : simulation.screens()) {
                        assertTrue(screen.title().length() <= 45, screen.title());
                        assertTrue(screen.elements().size() <= 5, screen.title());
                        assertTrue(screen.hint().isPresent(), screen.title());
                        screen.elements().forEach(it -> assertTrue(it.text().length() <= 140, it.text()));
                    }
                }
            }
        }
    }

    private static Simulation simulation(String course, String beginning) throws IOException {
        var found = new ArrayList<Asked>();
        for (var name : List.of("questions.yaml", "practice.yaml")) {
            questions(COURSES.resolve(course).resolve(name)).stream()
                    .filter(it -> it.text().startsWith(beginning))
                    .map(it -> it.asked())
                    .forEach(found::add);
        }
        assertEquals(2, found.size(), beginning);
        assertEquals(found.get(0), found.get(1), "what is practised is what is graded");
        return (Simulation) found.get(0);
    }

    private static Mark mark(Simulation simulation, String actions) {
        return Marker.of(simulation).mark(simulation, Marker.read(simulation, "{\"actions\":[" + actions + "]}"));
    }

    /** The shortest way has this many actions; the wrong way earns these thousandths. */
    private static void assertWays(Simulation simulation, int shortest, int wrongMark, String wrong) {
        var key = (Response.Actions) Marker.of(simulation).key(simulation);
        assertEquals(shortest, key.actions().size(), key.json());
        assertTrue(Marker.of(simulation).mark(simulation, key).isFull());
        var mark = mark(simulation, wrong);
        assertFalse(mark.isFull());
        assertEquals(wrongMark, mark.thousandths(), mark.toString());
    }

    @Test
    void signingInWhoReadsTheCodeToACallerLosesMostOfTheMark() throws IOException {
        assertWays(
                simulation("an-toan-tren-mang", "Bạn dùng máy của nhà văn hóa"),
                6,
                600,
                """
                ["TAP","dangnhap"],["TAP","dung"],["TYPE","ma","482615"],["TAP","tiep"],["TAP","doc"],["TAP","xong"],
                ["TAP","dangxuat"]""");
    }

    @Test
    void onTheFakePageWhoTypesPasswordAndCodeKeepsLittle() throws IOException {
        assertWays(
                simulation("an-toan-tren-mang", "Bạn là khách của ngân hàng Lúa Vàng"),
                6,
                250,
                """
                ["TYPE","matkhau","1"],["TAP","dangnhap"],["TYPE","ma","2"],["TAP","gui"],["TAP","dong"],
                ["TYPE","so","19000000"],["TAP","goi"],["CHOOSE","bao","1"],["TAP","ket"]""");
    }

    @Test
    void whoTakesEveryMessageForAScamGetsHalf() throws IOException {
        var all = new StringBuilder();
        for (var i = 1; i <= 10; i++) {
            all.append(i > 1 ? "," : "").append("[\"CHOOSE\",\"xep\",\"1\"],[\"TAP\",\"tiep\"]");
        }
        assertWays(simulation("an-toan-tren-mang", "Mười tin nhắn"), 20, 500, all.toString());
    }

    @Test
    void whoFilesOnAFakePageAndPaysToAPrivateAccountLosesAThird() throws IOException {
        assertWays(
                simulation("ban-hang-thanh-toan-so", "Bạn nộp hồ sơ đăng ký hộ kinh doanh"),
                10,
                650,
                """
                ["CHOOSE","diachi","0"],["TYPE","matkhau","1"],["CLOSE"],["CHOOSE","diachi","1"],["CHOOSE","chon","1"],
                ["TAP","tiep"],["TYPE","ten","mây tre hạnh"],["TYPE","sdt","0900000456"],["TAP","xem"],["TAP","nop"],
                ["TAP","chuyen"],["TAP","ve"],["CHOOSE","giu","1"],["TAP","dangxuat"]""");
    }

    @Test
    void whoPaysAStrangerAndAsksLaterLosesTheLargestPart() throws IOException {
        assertWays(
                simulation("ban-hang-thanh-toan-so", "Bạn mua cam"),
                9,
                600,
                """
                ["TAP","quet"],["TYPE","sotien","90000"],["TAP","chuyen"],["TAP","ve"],["CHOOSE","noi","1"],["TAP","nghe"],
                ["TAP","quet"],["TYPE","sotien","90.000 đồng"],["TAP","chuyen"],["CHOOSE","chac","1"],["TAP","ket"]""");
    }

    @Test
    void whoOffersWithABorrowedPictureAndSendsPapersLosesBoth() throws IOException {
        assertWays(
                simulation("ban-hang-thanh-toan-so", "Bạn đăng bán giỏ mây"),
                11,
                700,
                """
                ["CHOOSE","chon","0"],["TAP","tiep"],["CHOOSE","ten","0"],["CHOOSE","loi","1"],["TAP","tiep"],
                ["TYPE","gia","120.000"],["CHOOSE","giao","0"],["CHOOSE","doi","1"],["TAP","tiep"],["TAP","dang"],
                ["TAP","gui"],["TAP","ve"],["CLOSE"]""");
    }
}
