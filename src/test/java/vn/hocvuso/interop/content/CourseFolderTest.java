package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Framework;

class CourseFolderTest {

    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @BeforeEach
    void goodCourse() {
        ContentSamples.write(root, "mau");
    }

    @Test
    void aGoodCourseIsReadWhole() {
        var course = read().orElseThrow();
        assertEquals("Khóa mẫu", course.edition().title());
        assertEquals(
                List.of("mot", "hai"),
                course.edition().lessons().stream().map(LessonDraft::slug).toList());
        assertEquals("cover.svg", course.edition().coverPicture());
        assertEquals(3, course.quiz().orElseThrow().questions().size());
        assertEquals(
                "Sai",
                ((Choosing) course.quiz().orElseThrow().questions().get(1).asked())
                        .choices()
                        .get(1)
                        .text());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        change("course.yaml", "groups: [ND]", "groups: [XY]");
        change("course.yaml", "    level: 2", "    level: 3");
        change("course.yaml", "minutes: 30", "minuets: 30");
        change("questions.yaml", "kind: single", "kind: essay");
        assertTold(
                "courses/mau/course.yaml:1: The key minutes is missing.",
                "courses/mau/course.yaml:6: The framework has no group XY. It has: ND.",
                "courses/mau/course.yaml:9: level must be a whole number from 1 to 2.",
                "courses/mau/course.yaml:10: There is no key minuets. The keys used here are: competences, cover,"
                        + " groups, lessons, minutes, outcomes, quiz, summary, title, version.",
                "courses/mau/questions.yaml:3: kind must be one of: single, multiple, true-false, matching, ordering,"
                        + " short-text, number, gaps, hotspot, simulation.");
    }

    @Test
    void anUnknownCompetenceIsTold() {
        change("course.yaml", "code: \"1.1\"", "code: \"9.9\"");
        assertFirst("courses/mau/course.yaml:8: The framework has no competence 9.9.");
    }

    @Test
    void aQuestionMustBelongToACompetenceThatIsTaught() {
        change("questions.yaml", "level: 1", "level: 9");
        assertTold("courses/mau/questions.yaml:5: level must be a whole number from 1 to 2.");
    }

    @Test
    void missingFilesAreToldWhereTheyAreNamed() throws IOException {
        Files.delete(root.resolve("courses/mau/lessons/02-hai.md"));
        Files.delete(root.resolve("courses/mau/pictures/cover.svg"));
        assertTold(
                "courses/mau/course.yaml:11: The course's folder pictures holds no file pictures/cover.svg.",
                "courses/mau/course.yaml:16: There is no file lessons/02-hai.md.",
                "courses/mau/lessons/01-mot.md:5: The folder pictures holds no picture cover.svg.");
    }

    @Test
    void aMissingQuestionFileIsTold() throws IOException {
        Files.delete(root.resolve("courses/mau/questions.yaml"));
        assertTold("courses/mau/questions.yaml: This file is missing.");
    }

    @Test
    void aLessonOutsideTheFolderIsRefused() {
        change("course.yaml", "lessons/02-hai.md", "../../secret.md");
        assertFirst("courses/mau/course.yaml:16: The lesson file name ../../secret.md has the wrong form; right is for"
                + " example: lessons/01-ten-bai.md");
    }

    @Test
    void aLessonThatIsNotListedIsTold() {
        ContentSamples.put(root, "courses/mau/lessons/03-ba.md", "## Ba\n");
        assertTold("courses/mau/lessons/03-ba.md: This lesson is not listed in course.yaml.");
    }

    @Test
    void twoLessonsWithTheSameAddressAreTold() {
        ContentSamples.put(root, "courses/mau/lessons/02-mot.md", "## Hai\n");
        change("course.yaml", "lessons/02-hai.md", "lessons/02-mot.md");
        assertFirst("courses/mau/course.yaml:16: mot is already in line 13.");
    }

    @Test
    void mistakesInALessonAreToldWithTheirLine() {
        ContentSamples.put(
                root,
                "courses/mau/lessons/02-hai.md",
                "# Tên bài\n\nChữ <b>đậm</b>.\n\n![](../pictures/cover.svg)\n\n![Hình](http://a.vn/x.png)\n");
        assertTold(
                "courses/mau/lessons/02-hai.md:1: Headings in a lesson begin at the second level (##); its title is in"
                        + " course.yaml.",
                "courses/mau/lessons/02-hai.md:3: No HTML tags in lessons.",
                "courses/mau/lessons/02-hai.md:3: No HTML tags in lessons.",
                "courses/mau/lessons/02-hai.md:5: The picture ../pictures/cover.svg has no description in square"
                        + " brackets.",
                "courses/mau/lessons/02-hai.md:7: A picture must be in the folder pictures and be written as"
                        + " ../pictures/name.svg, not http://a.vn/x.png.");
    }

    @Test
    void questionsThatCannotBeMarkedAreTold() {
        change("questions.yaml", "      - text: \"Hai\"\n        right: true\n", "      - text: \"Một\"\n");
        change("questions.yaml", "      - text: \"2\"\n", "      - text: \"2\"\n        right: true\n");
        change("questions.yaml", "    answer: true\n", "");
        change("questions.yaml", "id: q03", "id: q01");
        assertTold(
                "courses/mau/questions.yaml:7: Two entries are the same: Một.",
                "courses/mau/questions.yaml:12: The key answer is missing.",
                "courses/mau/questions.yaml:18: q01 is already in line 2.",
                "courses/mau/questions.yaml:23: This question needs at least two right choices and at least one wrong one.");
    }

    @Test
    void aBankSmallerThanAPaperIsTold() {
        change("course.yaml", "questions: 2", "questions: 10");
        assertTold("courses/mau/course.yaml:21: Each try draws 10 questions, but the bank has only 3.");
    }

    @Test
    void aDrawingThatCouldRunSomethingIsTold() {
        ContentSamples.put(
                root,
                "courses/mau/pictures/cover.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script>\n<rect onclick=\"x()\"/>\n"
                        + "<image href=\"http://a.vn/x.png\"/>\n</svg>");
        ContentSamples.put(root, "courses/mau/pictures/b.svg", "<svg>\n<g>\n</svg>");
        ContentSamples.put(root, "courses/mau/pictures/Hình 1.svg", ContentSamples.DRAWING);
        assertTold(
                "courses/mau/pictures/Hình 1.svg: A picture's name has only small letters without marks, digits and"
                        + " hyphens, and ends in .svg, .png, .jpg, .jpeg, .gif or .webp.",
                "courses/mau/pictures/b.svg:3: The SVG drawing is no well-formed XML near here.",
                "courses/mau/pictures/cover.svg:2: An SVG drawing must not contain <script>.",
                "courses/mau/pictures/cover.svg:3: An SVG drawing must not contain onclick.",
                "courses/mau/pictures/cover.svg:4: An SVG drawing must not contain href.");
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithTheLine() throws IOException {
        Files.write(root.resolve("courses/mau/lessons/02-hai.md"), new byte[] {'a', '\n', 'b', (byte) 0xE9, '\n', 'c'});
        assertTold("courses/mau/lessons/02-hai.md:2: The file is not UTF-8.");
    }

    @Test
    void decomposedTextAndByteOrderMarksAreTakenAsTheyAreMeant() {
        var decomposed = "\uFEFF" + Normalizer.normalize(ContentSamples.COURSE, Normalizer.Form.NFD);
        ContentSamples.put(root, "courses/mau/course.yaml", decomposed.replace("\n", "\r\n"));
        assertEquals("Khóa mẫu", read().orElseThrow().edition().title());
    }

    @Test
    void theNameOfTheFolderMustFitInAnAddress() {
        ContentSamples.writeCourse(root, "Khoa_Mau");
        CourseFolder.read(new ContentFolder(root), "Khoa_Mau", framework(), problems);
        assertEquals("interop.course.slug", problems.all().get(0).key());
    }

    @Test
    void theCoursesThatTheProductShipsAreWithoutMistakes() throws IOException {
        var shipped = new ContentFolder(Path.of("content"));
        var text = Files.readString(Path.of("content/skills/framework.yaml"));
        var framework = FrameworkFile.read("framework.yaml", text, problems).orElseThrow();
        for (var slug : shipped.folders("courses")) {
            CourseFolder.read(shipped, slug, framework, problems);
        }
        assertTold();
    }

    @Test
    void theExamplesInTheReadmeAreWithoutMistakes() throws IOException {
        var readme = Files.readString(Path.of("content/README.md"));
        var yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
        var lesson = readme.split("```markdown\n")[1].split("```")[0];
        var course = "courses/nau-an/";
        ContentSamples.put(root, course + "course.yaml", yaml.get(0));
        var practice = yaml.get(4);
        ContentSamples.put(
                root, course + "questions.yaml", yaml.get(1) + yaml.get(2).replaceFirst("questions:\n", ""));
        ContentSamples.put(
                root,
                course + "practice.yaml",
                practice
                        + practice.lines()
                                .skip(1)
                                .takeWhile(line -> !line.contains("kind:"))
                                .map(line -> line.replace("p01", "p02"))
                                .collect(Collectors.joining("\n", "", "\n"))
                        + yaml.get(3).indent(4)
                        + """
                            competence: "1.2"
                            level: 1
                            text: "Hãy xử lý tin nhắn."
                            explanation: "Không trả phí qua đường dẫn lạ."
                        """);
        ContentSamples.put(root, course + "lessons/01-tim-cong-thuc.md", lesson);
        ContentSamples.put(root, course + "lessons/02-chon-cong-thuc.md", lesson);
        ContentSamples.put(root, course + "pictures/cover.svg", ContentSamples.DRAWING);
        ContentSamples.put(root, course + "pictures/tim-kiem.svg", ContentSamples.DRAWING);
        var shipped = FrameworkFile.read("f", Files.readString(Path.of("content/skills/framework.yaml")), problems);
        CourseFolder.read(new ContentFolder(root), "nau-an", shipped.orElseThrow(), problems);
        FrameworkFile.read("README.md", yaml.get(5), problems);
        assertEquals(List.of(), told());
    }

    private static String practice(String lesson, int number) {
        return """
                  - lesson: %s
                    id: p%d
                    kind: true-false
                    competence: "1.1"
                    level: 1
                    text: "Câu %d."
                    answer: true
                    explanation: "Đúng vậy."
                """
                .formatted(lesson, number, number);
    }

    @Test
    void practiceQuestionsAreReadByTheirLessons() {
        ContentSamples.put(root, "courses/mau/practice.yaml", "questions:\n" + practice("hai", 1) + practice("mot", 2));
        var course = read().orElseThrow();
        assertEquals("Câu 2.", course.practice("mot").get(0).text());
        assertEquals(1, course.practice("hai").size());
    }

    @Test
    void practiceOfAnUnknownLessonAndAFourthQuestionAreTold() {
        var questions = new StringBuilder("questions:\n").append(practice("ba", 1));
        for (var i = 2; i <= 5; i++) {
            questions.append(practice("mot", i));
        }
        ContentSamples.put(root, "courses/mau/practice.yaml", questions.toString());
        assertTold(
                "courses/mau/practice.yaml:2: The course has no lesson ba. Its lessons are: mot, hai.",
                "courses/mau/practice.yaml:34: A lesson has at most 3 practice questions.");
    }

    @Test
    void theDigestChangesWithAnyFile() {
        var folder = new ContentFolder(root);
        var before = folder.digest("courses/mau");
        assertEquals(before, folder.digest("courses/mau"));
        ContentSamples.put(root, "courses/mau/lessons/02-hai.md", "## Khác\n");
        assertTrue(!before.equals(folder.digest("courses/mau")));
    }

    private Optional<CourseContent> read() {
        return CourseFolder.read(new ContentFolder(root), "mau", framework(), problems);
    }

    private static Framework framework() {
        return FrameworkFile.read("framework.yaml", ContentSamples.FRAMEWORK, new Problems())
                .orElseThrow();
    }

    private void change(String file, String from, String to) {
        try {
            var path = root.resolve("courses/mau").resolve(file);
            var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            assertTrue(text.contains(from), from);
            Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertFirst(String line) {
        read();
        assertEquals(line, told().get(0));
    }

    private void assertTold(String... lines) {
        var course = read();
        assertEquals(List.of(lines), told());
        assertEquals(lines.length == 0, course.isPresent());
    }

    private List<String> told() {
        return problems.all().stream()
                .map(problem -> problem.told(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aTranslationLiesBesideItsOriginal() throws IOException {
        put("lessons/01-mot.en.md", "# One\n\nFirst *text*.\n");
        put("lessons/01-mot.km.md", "# សួស្តី\nជំរាបសួរ\n");
        var lesson = read().orElseThrow().edition().lessons().get(0);
        assertEquals(
                List.of("en", "km"),
                lesson.translations().stream()
                        .map(text -> text.language().code())
                        .toList());
        assertEquals("One", lesson.translations().get(0).title());
        assertEquals("First *text*.\n", lesson.translations().get(0).markdown());
        assertEquals("សួស្តី", lesson.translations().get(1).title());
        var written = PackWriter.files(read().orElseThrow());
        try (var file =
                written.get("courses/mau/lessons/01-mot.en.md").content().open()) {
            assertEquals("# One\n\nFirst *text*.\n", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsWrongInATranslationIsToldWithItsLine() {
        put("lessons/01-mot.en.md", "One\n\n# Two\n");
        put("lessons/01-mot.km.md", "# \n\nx\n");
        put("lessons/01-mot.xx.md", "# One\n\nx\n");
        put("lessons/01-mot.vi.md", "# Một\n\nx\n");
        put("lessons/02-hai.en.md", "# Two\n\n<b>x</b>\n");
        put("lessons/03-ba.en.md", "# Three\n\nx\n");
        assertTold(
                "courses/mau/lessons/01-mot.en.md:1: The first line of a translation must be the lesson's title, written"
                        + " as # Title.",
                "courses/mau/lessons/01-mot.en.md:3: Headings in a lesson begin at the second level (##); its title is in course.yaml.",
                "courses/mau/lessons/01-mot.km.md:1: The first line of a translation must be the lesson's title, written"
                        + " as # Title.",
                "courses/mau/lessons/01-mot.vi.md: The language code vi is not on the list; a right name is"
                        + " 01-ten-bai.en.md",
                "courses/mau/lessons/01-mot.xx.md: The language code xx is not on the list; a right name is"
                        + " 01-ten-bai.en.md",
                "courses/mau/lessons/02-hai.en.md:3: No HTML tags in lessons.",
                "courses/mau/lessons/02-hai.en.md:3: No HTML tags in lessons.",
                "courses/mau/lessons/03-ba.en.md: The original of this translation, 03-ba.md, is not in course.yaml.");
    }

    private void put(String name, String text) {
        try {
            Files.writeString(root.resolve("courses/mau").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
