package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalogue.Manuscript.Chapter;

class EpubWriterTest {

    static List<Manuscript> samples() throws IOException {
        return SampleManuscripts.all();
    }

    @Test
    void thereAreFourSampleCourses() throws IOException {
        assertEquals(4, samples().size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleCourseIsABookWithoutErrorsAndWarnings(Manuscript manuscript) {
        assertSound(EpubWriter.write(manuscript), manuscript.slug());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aBookHoldsItsLessonsAndPicturesButNoQuestions(Manuscript manuscript) throws IOException {
        var files = files(EpubWriter.write(manuscript));
        assertEquals("mimetype", files.keySet().iterator().next());
        assertEquals("application/epub+zip", files.get("mimetype"));
        assertEquals(
                manuscript.chapters().size(),
                files.keySet().stream()
                        .filter(name -> name.startsWith("EPUB/lesson-"))
                        .count());
        assertEquals(
                manuscript.plates().size(),
                files.keySet().stream()
                        .filter(name -> name.startsWith("EPUB/pictures/"))
                        .count());
        assertFalse(String.join(" ", files.keySet()).contains("question"));
        var opf = files.get("EPUB/package.opf");
        assertTrue(opf.contains("<meta property=\"dcterms:modified\">2026-11-23T08:30:00Z</meta>"), opf);
        assertTrue(opf.contains("<dc:language>vi</dc:language>"), opf);
        assertTrue(opf.contains("properties=\"cover-image\""), opf);
        assertTrue(opf.contains("Hình nào cũng có lời mô tả."), opf);
        assertTrue(opf.contains("<meta property=\"schema:accessibilityHazard\">none</meta>"), opf);
    }

    @Test
    void whateverAnAuthorWritesGivesASoundBook() {
        var markdown =
                """
                Một <b>đoạn</b> có \u0001 ký tự lạ & dấu <.
                Hai dòng\\
                cắt. [Trong](../lessons/02.md), [xấu](javascript:alert), [lạ](http://a b), [thật](https://example.org/a?b=1&c=2).

                ---

                | Trái | Giữa | Phải |
                |:---|:--:|---:|
                | a | `<x>` | ![c](../pictures/khong-co.svg) |

                ```html
                <script>alert("&")</script>
                ```

                3. ba
                4. bốn

                ## Trùng

                ## Trùng

                <!-- không hiện -->
                """;
        var data = CourseData.titled("Khóa <thử> & \"lạ\"", "");
        var manuscript = new Manuscript(
                "thu",
                3,
                Instant.parse("2026-11-23T08:30:00.123456Z"),
                data,
                List.of(new Chapter("mot", "Bài < một", 5, markdown), new Chapter("hai", "Bài hai", 5, "")),
                List.of());
        assertSound(EpubWriter.write(manuscript), "whatever");
    }

    @Test
    void aBookWithAPictureThatNobodyDescribedSaysSo() throws IOException {
        var manuscript = new Manuscript(
                "thu",
                1,
                Instant.parse("2026-11-23T08:30:00Z"),
                CourseData.titled("Khóa thử", "1"),
                List.of(new Chapter("mot", "Bài một", 5, "![](../pictures/a.svg)")),
                List.of());
        var opf = files(EpubWriter.write(manuscript)).get("EPUB/package.opf");
        assertTrue(opf.contains("Có hình chưa được mô tả bằng lời."), opf);
        assertFalse(opf.contains("alternativeText"), opf);
    }

    @Test
    void whatIsSaidInARecordingStandsInTheBook() throws IOException {
        var video = MediaSamples.file("quet-ma.webm");
        var captions = MediaSamples.text(MediaSamples.CAPTIONS);
        var manuscript = new Manuscript(
                "thu",
                1,
                Instant.parse("2026-11-23T08:30:00Z"),
                CourseData.titled("Khóa thử", "1"),
                List.of(new Chapter("mot", "Bài một", 5, "![Quét](../media/a.webm \"captions=a.vtt\")")),
                List.of(),
                List.of(
                        new Manuscript.Reel("a.webm", MediaKind.VIDEO, "", video),
                        new Manuscript.Reel("a.vtt", MediaKind.CAPTIONS, "", captions)),
                "https://hoc.example.vn");
        var book = EpubWriter.write(manuscript);
        assertSound(book, "media");
        var chapter = files(book).get("EPUB/lesson-1.xhtml");
        assertTrue(chapter.contains("<strong>Phim: Quét</strong>"), chapter);
        assertTrue(chapter.contains("href=\"https://hoc.example.vn/courses/thu/lessons/mot\""), chapter);
        assertTrue(chapter.contains("<p>Mở máy ảnh của điện thoại. Đưa mã vào giữa khung.</p>"), chapter);
        assertFalse(chapter.contains("<video"), chapter);
    }

    @Test
    void aBookIsInTheWantedLanguageAsFarAsItsLessonsAre() throws IOException {
        var english = new TreeMap<>(Map.of("en", new Manuscript.Translated("One", "First <text>.")));
        var manuscript = new Manuscript(
                "thu",
                1,
                Instant.parse("2026-11-23T08:30:00Z"),
                CourseData.titled("Khóa thử", "1"),
                List.of(
                        new Chapter("mot", "Bài một", 5, "Chữ một.", english),
                        new Chapter("hai", "Bài hai", 5, "Chữ hai."),
                        new Chapter("ba", "Bài ba", 5, "Chữ ba.")),
                List.of(),
                List.of(),
                "");
        var book = EpubWriter.write(manuscript, "en");
        assertSound(book, "in two languages");
        var files = files(book);
        assertTrue(files.get("EPUB/lesson-1.xhtml").contains("lang=\"en\" xml:lang=\"en\""));
        assertTrue(files.get("EPUB/lesson-1.xhtml").contains("First &lt;text&gt;."));
        assertTrue(files.get("EPUB/lesson-2.xhtml").contains("lang=\"vi\" xml:lang=\"vi\""));
        assertTrue(
                files.get("EPUB/nav.xhtml").contains("<a lang=\"en\" xml:lang=\"en\" href=\"lesson-1.xhtml\">One</a>"));
        assertTrue(
                files.get("EPUB/package.opf").contains("<dc:language>vi</dc:language><dc:language>en</dc:language>"));
        assertFalse(files(EpubWriter.write(manuscript)).get("EPUB/package.opf").contains("<dc:language>en"));
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        var manuscript = samples().get(0);
        assertArrayEquals(EpubWriter.write(manuscript), EpubWriter.write(manuscript));
        assertEquals(Set.of(), Set.copyOf(manuscript.data().groups()));
    }

    /** Asks EPUBCheck, the checker of the standard's authors. */
    private static void assertSound(byte[] book, String name) {
        var said = new StringWriter();
        var report = new WriterReportImpl(new PrintWriter(said, true));
        new EpubCheck(new ByteArrayInputStream(book), report, name + ".epub").doValidate();
        assertEquals(
                List.of(0, 0, 0),
                List.of(report.getFatalErrorCount(), report.getErrorCount(), report.getWarningCount()),
                said.toString());
    }

    private static Map<String, String> files(byte[] book) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.isEmpty()) {
                    assertEquals(ZipEntry.STORED, entry.getMethod());
                }
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
