package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** Authors upload recordings, and browsers fetch them, whole and in parts. */
@ExtendWith(ArquillianExtension.class)
class MediaKeepingIT {

    @Inject
    MediaKeeping keeping;

    @Inject
    CourseAuthoring authoring;

    @Inject
    LessonWriting writing;

    @Inject
    CatalogueSamples samples;

    @Inject
    Caller caller;

    private final String name = fresh("phim");
    private Learner.Ref author;
    private String slug;

    @BeforeEach
    void course() {
        samples.framework();
        author = samples.person(name + "-a", Role.TEACHER);
        slug = authoring.create(author, "Khóa " + name, name);
    }

    private List<CourseAuthoring.MediaLine> media() {
        return authoring.draft(author, slug).orElseThrow().media();
    }

    @Test
    void filesAreKeptUnderTheNamesThatLessonsUse() {
        var video = keeping.upload(author, slug, "Quét mã.webm", MediaSamples.file("quet-ma.webm"));
        var captions = keeping.upload(author, slug, "Quét mã.vi.vtt", MediaSamples.text(MediaSamples.CAPTIONS));
        assertEquals("quet-ma.webm", video);
        assertEquals("quet-ma.vi.vtt", captions);
        assertEquals(video, keeping.upload(author, slug, "quet-ma.webm", MediaSamples.file("quet-ma.webm")));
        var other = keeping.upload(author, slug, "quet-ma.vi.vtt", MediaSamples.text(MediaSamples.CAPTIONS + "\n"));
        assertEquals("quet-ma-2.vi.vtt", other);
        var lines = media();
        assertEquals(
                List.of("quet-ma-2.vi.vtt", "quet-ma.vi.vtt", "quet-ma.webm"),
                lines.stream().map(CourseAuthoring.MediaLine::name).toList());
        assertEquals(
                "![](../media/quet-ma.webm \"captions=quet-ma.vi.vtt\")",
                lines.get(2).markdown());

        writing.add(author, slug, "Bài", 5, lines.get(2).markdown());
        assertRefused("catalogue.media.used", () -> keeping.drop(author, slug, captions));
        keeping.drop(author, slug, other);
        keeping.drop(author, slug, other);
        assertEquals(2, media().size());
    }

    @Test
    void whatIsNoMediaIsRefusedAndNothingIsKept() {
        var broken = Arrays.copyOf(MediaSamples.bytes("quet-ma.mp4"), 100);
        assertRefused("catalogue.media.type", () -> keeping.upload(author, slug, "a.mp4", MediaSamples.text("<html>")));
        assertRefused("catalogue.media.broken", () -> keeping.upload(author, slug, "a.mp4", MediaSource.of(broken)));
        assertRefused(
                "catalogue.captions.timing",
                () -> keeping.upload(author, slug, "a.vtt", MediaSamples.text("WEBVTT\n\n00:00 --> 00:01\nMột")));
        assertEquals(List.of(), media());
    }

    @Test
    void onlyItsAuthorsKeepTheMediaOfACourse() {
        var strangers = List.of(samples.person(name + "-b", Role.TEACHER), samples.person(name + "-c"));
        var source = MediaSamples.file("loi-dan.mp3");
        for (var stranger : strangers) {
            assertRefused("identity.page.unknown", () -> keeping.upload(stranger, slug, "a.mp3", source));
            assertRefused("identity.page.unknown", () -> keeping.upload(stranger, "khong-co", "a.mp3", source));
            assertRefused("identity.page.unknown", () -> keeping.drop(stranger, slug, "a.mp3"));
        }
        var administrator = samples.person(name + "-d", Role.ADMINISTRATOR);
        assertEquals("a.mp3", keeping.upload(administrator, slug, "a.mp3", source));
    }

    @Test
    void browsersFetchTheWholeOrAPart() throws Exception {
        var bytes = MediaSamples.bytes("quet-ma.webm");
        keeping.upload(author, slug, "quet-ma.webm", MediaSource.of(bytes));
        var address = media().get(0).address();
        var whole = caller.bytes(address);
        assertEquals(200, whole.statusCode());
        assertArrayEquals(bytes, whole.body());
        assertEquals("video/webm", header(whole, "Content-Type"));
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        assertEquals("nosniff", header(whole, "X-Content-Type-Options"));
        assertTrue(header(whole, "Cache-Control").contains("immutable"));
        assertTrue(header(whole, "Content-Security-Policy").startsWith("default-src 'none'; media-src 'self'"));
        assertTrue(header(whole, "Set-Cookie").isEmpty());
        var tag = header(whole, "ETag");
        assertEquals(304, caller.bytes(address, "If-None-Match", tag).statusCode());

        var last = bytes.length - 1;
        assertRange(address, bytes, "bytes=0-99", 0, 99);
        assertRange(address, bytes, "bytes=100-", 100, last);
        assertRange(address, bytes, "bytes=-50", bytes.length - 50, last);
        assertRange(address, bytes, "bytes=19000-999999", 19_000, last);
        assertEquals(
                206,
                caller.bytes(address, "Range", "bytes=0-9", "If-Range", tag).statusCode());
        assertEquals(
                200,
                caller.bytes(address, "Range", "bytes=0-9", "If-Range", "\"x\"").statusCode());
        assertEquals(200, caller.bytes(address, "Range", "bytes=0-1,5-6").statusCode());
        assertEquals(200, caller.bytes(address, "Range", "lines=0-1").statusCode());
        for (var impossible : List.of("bytes=" + bytes.length + "-", "bytes=-0")) {
            var answer = caller.bytes(address, "Range", impossible);
            assertEquals(416, answer.statusCode());
            assertEquals("bytes */" + bytes.length, header(answer, "Content-Range"));
            assertEquals(0, answer.body().length);
        }
        assertEquals(
                404,
                caller.bytes(address.replaceAll("/[0-9a-f]{16}/", "/0000000000000000/"))
                        .statusCode());
        assertEquals(404, caller.bytes(address.replace(".webm", ".mp3")).statusCode());
        assertEquals(404, caller.bytes("/media/clips/x").statusCode());
    }

    private void assertRange(String address, byte[] bytes, String range, int from, int to) throws Exception {
        var part = caller.bytes(address, "Range", range);
        assertEquals(206, part.statusCode(), range);
        assertEquals("bytes " + from + "-" + to + "/" + bytes.length, header(part, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(bytes, from, to + 1), part.body());
    }

    /** Larger than a row of the database, and than the statement that a database takes by default. */
    @Test
    void aLongVideoIsKeptInPieces() throws Exception {
        var head = MediaSamples.bytes("loi-dan.mp3");
        var bytes = Arrays.copyOf(head, 18 * 1024 * 1024 + 5);
        for (var i = head.length; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 977);
        }
        keeping.upload(author, slug, "dai.mp3", MediaSource.of(bytes));
        var address = media().get(0).address();
        assertArrayEquals(bytes, caller.bytes(address).body());
        var mebibyte = 1024 * 1024;
        assertRange(
                address, bytes, "bytes=" + (mebibyte - 3) + "-" + (2 * mebibyte + 2), mebibyte - 3, 2 * mebibyte + 2);
    }

    @Test
    void captionsAreTextInUtf8() throws Exception {
        keeping.upload(author, slug, "a.vi.vtt", MediaSamples.text(MediaSamples.CAPTIONS));
        var answer = caller.bytes(media().get(0).address());
        assertEquals(
                "text/vtt;charset=utf-8",
                header(answer, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT));
        assertArrayEquals(MediaSamples.CAPTIONS.getBytes(StandardCharsets.UTF_8), answer.body());
    }
}
