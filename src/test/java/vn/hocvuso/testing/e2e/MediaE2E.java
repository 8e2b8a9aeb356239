package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.MediaSamples;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A course with a video, a sound and a photograph: carried in by a pack, seen by learners, mended by its authors. */
@ExtendWith(Browsing.class)
class MediaE2E {

    private static final String CHECKSUMS = "checksums.sha256";
    private static final String COURSE =
            """
            version: "2026.1"
            title: "Quét mã bằng điện thoại"
            summary: "Một khóa ngắn có phim."
            outcomes:
              - "Quét được một mã."
            groups: [ND]
            competences:
              - code: "1.1"
                level: 1
            minutes: 10
            lessons:
              - file: lessons/01-quet-ma.md
                title: "Quét mã"
                minutes: 5
            """;
    private static final String LESSON =
            """
            ## Phim, bài nghe và ảnh

            ![Cách quét mã QR](../media/quet-ma.webm "captions=quet-ma.vi.vtt")

            ![Lời dặn](../media/loi-dan.mp3 "transcript=loi-dan.md")

            ![Chợ quê](../pictures/cho-que.jpg)
            """;

    private final PageCheck check = new PageCheck();
    private final String slug = "phim-" + Long.toString(System.nanoTime(), 36);
    private final String lesson = "/courses/" + slug + "/lessons/quet-ma";

    @Test
    void aLessonPlaysWithItsWords(Visitors visitors, PackagedSystem system) throws Exception {
        var desk = visitors.come(Screen.DESKTOP);
        desk.signIn(system.account("administrator"));
        carryIn(desk);

        var visitor = visitors.come(Screen.PHONE);
        var messages = new ArrayList<String>();
        visitor.page().onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                messages.add(message.text());
            }
        });
        visitor.open(lesson);
        var video = visitor.page().locator("video");
        assertThat(video).hasAttribute("preload", "none");
        assertEquals(2L, ((Number) visitor.page().locator("video, audio").count()).longValue());
        var seconds = video.evaluate(
                """
                video => new Promise((resolve, reject) => {
                    video.onloadedmetadata = () => resolve(video.duration);
                    video.onerror = () => reject(new Error(video.error.message));
                    video.preload = 'metadata';
                    video.load();
                })
                """);
        assertEquals(3, ((Number) seconds).doubleValue(), 0.3);
        var cues = video.evaluate(
                """
                video => new Promise((resolve, reject) => {
                    const track = video.querySelector('track');
                    const told = () => Array.from(track.track.cues).map(cue => cue.text).join('|');
                    track.track.mode = 'showing';
                    if (track.readyState === 2) {
                        resolve(told());
                    }
                    track.onload = () => resolve(told());
                    track.onerror = () => reject(new Error('no captions'));
                })
                """);
        assertEquals("Mở máy ảnh của điện thoại.|Đưa mã vào giữa khung.", cues);
        var transcript = visitor.page().locator(".recording details").first();
        var words = transcript.getByText("Mở máy ảnh của điện thoại. Đưa mã vào giữa khung.");
        assertThat(words).isHidden();
        check.check(visitor, "lesson with media");
        transcript.locator("summary").click();
        assertThat(words).isVisible();
        check.check(visitor, "lesson with media, transcript open");
        visitor.page().locator(".recording").first().scrollIntoViewIfNeeded();
        visitor.pictureHere("lesson-media");
        assertEquals(List.of(), messages);

        photographFits(visitor, visitors.come(Screen.DESKTOP));
        saverAsksFirst(visitor, system);
        wordsStandOnPaper(visitor);
        mediaAreDownloadedWhenWanted(visitor);
        authorsAreToldWhatIsMissing(desk);
        check.assertNothingFound();
    }

    private void carryIn(Visitor desk) throws IOException {
        var folder = "courses/" + slug + "/";
        var files = new TreeMap<String, byte[]>();
        files.put(folder + "course.yaml", COURSE.getBytes(StandardCharsets.UTF_8));
        files.put(folder + "lessons/01-quet-ma.md", LESSON.getBytes(StandardCharsets.UTF_8));
        files.put(folder + "media/quet-ma.webm", MediaSamples.bytes("quet-ma.webm"));
        files.put(folder + "media/quet-ma.vi.vtt", MediaSamples.CAPTIONS.getBytes(StandardCharsets.UTF_8));
        files.put(folder + "media/loi-dan.mp3", MediaSamples.bytes("loi-dan.mp3"));
        files.put(folder + "media/loi-dan.md", "Đừng đưa mã cho **ai**.".getBytes(StandardCharsets.UTF_8));
        files.put(folder + "pictures/cho-que.jpg", photograph());
        desk.open("/manage/interop/pack-import.xhtml");
        desk.byId("file").setInputFiles(new FilePayload("goi.zip", "application/zip", pack(files)));
        desk.byId("load").click();
        assertThat(desk.page().getByRole(AriaRole.STATUS)).containsText(slug);
    }

    private static byte[] pack(Map<String, byte[]> files) throws IOException {
        var sums = new StringBuilder();
        files.forEach((name, bytes) ->
                sums.append(sha256(bytes)).append("  ").append(name).append('\n'));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, CHECKSUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] photograph() throws IOException {
        var image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var y = 0; y < 900; y++) {
            for (var x = 0; x < 1600; x++) {
                image.setRGB(x, y, new Color(x / 7, y / 4, random.nextInt(60)).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private void photographFits(Visitor phone, Visitor desktop) {
        var small = width(phone);
        desktop.open(lesson);
        var large = width(desktop);
        assertTrue(small >= 360 && small <= 1200, "phone " + small);
        assertTrue(large >= 720 && large <= 1200, "desktop " + large);
        check.check(desktop, "lesson with media, desktop");
    }

    /** Of what the browser has fetched, in pixels. */
    private static int width(Visitor visitor) {
        var picture = visitor.page().locator("img[src*='cho-que']");
        picture.scrollIntoViewIfNeeded();
        return ((Number)
                        picture.evaluate(
                                """
                        async picture => {
                            await picture.decode();
                            const copy = new Image();
                            copy.src = picture.currentSrc;
                            await copy.decode();
                            return copy.naturalWidth;
                        }
                        """))
                .intValue();
    }

    private void saverAsksFirst(Visitor visitor, PackagedSystem system) {
        visitor.context().addCookies(List.of(new Cookie("reader", "1.saver").setUrl(system.address())));
        var fetched = new ArrayList<String>();
        visitor.page().onRequest(request -> fetched.add(request.url()));
        visitor.open(lesson);
        assertThat(visitor.page().locator("video, audio")).hasCount(0);
        assertTrue(fetched.stream().noneMatch(address -> address.contains("/media/")), fetched.toString());
        assertThat(visitor.page().getByText("Nghe: Lời dặn (3\u00a0KB)")).isVisible();
        var button = visitor.page().getByText("Xem phim: Cách quét mã QR (19\u00a0KB)");
        assertThat(button).isVisible();
        check.check(visitor, "lesson with media, data saver");
        button.scrollIntoViewIfNeeded();
        visitor.pictureHere("lesson-media-saver");
        button.click();
        assertThat(visitor.page().locator("video")).isVisible();
        assertThat(visitor.page().locator("video track")).hasCount(1);
        visitor.page().waitForFunction("() => document.querySelector('video').readyState > 0");

        // Without script, the link leads to the browser's own player.
        visitor.open(lesson);
        var address = button.getAttribute("href");
        visitor.open(address);
        visitor.page().waitForFunction("() => document.querySelector('video').readyState > 0");
        visitor.context().clearCookies();
    }

    private void wordsStandOnPaper(Visitor visitor) {
        visitor.open(lesson + "/sheet");
        assertThat(visitor.page().locator("video")).hasCount(0);
    }

    private void mediaAreDownloadedWhenWanted(Visitor visitor) {
        visitor.open("/courses/" + slug);
        var box = visitor.byId("downloadMedia");
        assertThat(box).isVisible();
        assertThat(box).not().isChecked();
        var without = visitor.byId("downloadStart").textContent();
        check.check(visitor, "course with media");
        box.check();
        assertThat(visitor.byId("downloadStart")).not().hasText(without);
        visitor.byId("downloadStart").click();
        assertThat(visitor.byId("downloadRemove")).isVisible();
        visitor.context().setOffline(true);
        try {
            visitor.open(lesson);
            assertThat(visitor.page().locator(".recording details").first()).isVisible();
            visitor.page().evaluate("() => { document.querySelector('video').preload = 'auto'; }");
            visitor.page().waitForFunction("() => document.querySelector('video').readyState > 0");
        } finally {
            visitor.context().setOffline(false);
        }
    }

    private void authorsAreToldWhatIsMissing(Visitor desk) {
        desk.open("/teach/learning/release.xhtml?course=" + slug);
        desk.byId("startDraft").click();
        desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        assertThat(desk.byId("mediaFiles")).containsText("![](../media/quet-ma.webm \"captions=quet-ma.vi.vtt\")");
        check.check(desk, "desk with media");
        upload(desk, "Phim mới.webm", MediaSamples.bytes("quet-ma.webm"));
        assertThat(desk.byId("mediaFiles")).containsText("phim-moi.webm");
        upload(desk, "sai.vtt", "WEBVTT\n\n00:01 --> 00:02\nMột\n".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.byId("mediaError")).containsText("dòng 3");
        check.check(desk, "desk with media, wrong captions");
        desk.byId("lessons").locator("th a").first().click();
        var text = desk.byId("markdown");
        text.fill(text.inputValue() + "\n\n![Phim mới](../media/phim-moi.webm)\n");
        assertThat(desk.byId("preview").locator("video")).hasCount(2);
        desk.byId("save").click();
        desk.open("/teach/catalogue/course.xhtml?course=" + slug);
        assertThat(desk.byId("gaps")).containsText("Phim “phim-moi.webm” trong bài");
        desk.pictureHere("teach-media");
        // The other journeys find the catalogue as it was.
        desk.page().locator("details:has(#retire) > summary").click();
        desk.byId("retire").click();
        assertThat(desk.page().getByText("Đã thực hiện.")).isVisible();
    }

    private static void upload(Visitor desk, String name, byte[] bytes) {
        desk.byId("media").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        desk.byId("uploadMedia").click();
    }
}
