package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.MediaSamples;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A video and a sound reach everybody: who does not hear, who pays for each megabyte, and who has no line. */
@ExtendWith(Browsing.class)
class MediaE2E {

    private static final String CLIPS = "/media/clips/";
    private static final String FIRST_WORDS = "Mở máy ảnh của điện thoại.";
    private static final String LAST_WORDS = "Đưa mã vào giữa khung.";
    private static final String WARNING = "Đừng đưa mã cho ai.";
    private static final String PLAY = "video => { video.muted = true; return video.play(); }";
    private static final String PAUSE_AT = "(video, second) => { video.pause(); video.currentTime = second; }";

    /** The words that the browser shows over the video, by its own account. */
    private static final String SHOWS =
            """
            words => {
                const track = document.querySelector('.recording video').textTracks[0];
                return track && track.kind === 'captions' && track.mode === 'showing'
                    && Array.from(track.activeCues || []).map(cue => cue.text).join() === words;
            }""";

    /** A course that no other journey publishes; its new lesson is written when the first test asks for it. */
    private static final String SLUG = "lam-viec-so-va-ai";

    private static final String COURSE = "/courses/" + SLUG;
    private static final Pattern LESSON = Pattern.compile("[?&]lesson=([a-z0-9-]+)");

    private static String lesson = "";

    private final PageCheck check = new PageCheck();

    @BeforeEach
    void publish(Visitors visitors, PackagedSystem system) {
        if (!lesson.isEmpty()) {
            return;
        }
        var fresh = Citizen.freshName("");
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("teacher"));
        desk.open("/teach/learning/release.xhtml?course=" + SLUG);
        if (desk.byId("startDraft").isVisible()) {
            desk.byId("startDraft").click();
            desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        }
        desk.open("/teach/catalogue/course.xhtml?course=" + SLUG);
        upload(desk, "quet-ma.webm", "video/webm", MediaSamples.bytes("quet-ma.webm"));
        upload(desk, "quet-ma.vi.vtt", "text/vtt", MediaSamples.CAPTIONS.getBytes(StandardCharsets.UTF_8));
        upload(desk, "loi-dan.ogg", "audio/ogg", MediaSamples.bytes("loi-dan.ogg"));
        upload(desk, "loi-dan.md", "text/markdown", WARNING.getBytes(StandardCharsets.UTF_8));
        desk.byId("addLesson").click();
        desk.type("title", "Quét mã QR " + fresh);
        desk.type(
                "markdown",
                """
                ## Xem

                ![Cách quét mã](../media/quet-ma.webm "captions=quet-ma.vi.vtt")

                ![Lời dặn của công an xã](../media/loi-dan.ogg "transcript=loi-dan.md")
                """);
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        var found = LESSON.matcher(desk.page().url());
        assertTrue(found.find(), desk.page().url());
        desk.open("/teach/learning/release.xhtml?course=" + SLUG);
        desk.byId("publish").click();
        desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        lesson = COURSE + "/lessons/" + found.group(1);
    }

    private static void upload(Visitor desk, String name, String type, byte[] content) {
        desk.byId("media").setInputFiles(new FilePayload(name, type, content));
        desk.byId("uploadMedia").click();
        assertThat(desk.page().locator("#mediaFiles a[href$='/" + name + "']")).isVisible();
    }

    private static Locator video(Visitor visitor) {
        return visitor.page().locator(".recording video");
    }

    private static Locator recording(Visitor visitor, int number) {
        return visitor.page().locator(".recording").nth(number);
    }

    /** The addresses of recordings and their texts that this browser asks for. */
    private static List<String> fetched(Visitor visitor) {
        var fetched = new ArrayList<String>();
        visitor.context().onRequest(request -> {
            if (request.url().contains(CLIPS)) {
                fetched.add(request.url());
            }
        });
        return fetched;
    }

    private static boolean isAmong(List<String> addresses, String name) {
        return addresses.stream().anyMatch(address -> address.endsWith("/" + name));
    }

    private static void openToItsEnd(Visitor visitor, String path) {
        visitor.open(path);
        visitor.page().evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Plays the video, and finds the words of two moments over it. */
    private static void assertCaptioned(Visitor visitor) {
        assertThat(video(visitor).locator("track")).hasJSProperty("readyState", 2);
        video(visitor).evaluate(PAUSE_AT, 0.5);
        visitor.page().waitForFunction(SHOWS, FIRST_WORDS);
        video(visitor).evaluate(PAUSE_AT, 2);
        visitor.page().waitForFunction(SHOWS, LAST_WORDS);
    }

    @Test
    void aVideoShowsItsCaptions(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        var fetched = fetched(visitor);
        openToItsEnd(visitor, lesson);
        var track = video(visitor).locator("track");
        assertThat(track).hasAttribute("kind", "captions");
        assertThat(track).hasAttribute("srclang", "vi");
        assertTrue(!isAmong(fetched, "quet-ma.webm"), "a video that nobody plays costs nothing: " + fetched);
        check.check(visitor, "lesson with recordings");
        video(visitor).evaluate(PLAY);
        assertCaptioned(visitor);
        assertTrue(isAmong(fetched, "quet-ma.webm"), fetched.toString());
        video(visitor).scrollIntoViewIfNeeded();
        visitor.pictureHere("lesson-video");
        check.assertNothingFound();
    }

    @Test
    void whatIsSaidCanBeReadWithoutScriptAndWithoutPlaying(Visitors visitors) {
        var visitor = visitors.comeWithoutScript(Screen.PHONE);
        var fetched = fetched(visitor);
        visitor.open(lesson);
        for (var words : List.of(FIRST_WORDS + " " + LAST_WORDS, WARNING)) {
            var transcript =
                    visitor.page().locator(".recording details").filter(new Locator.FilterOptions().setHasText(words));
            var said = transcript.getByText(words);
            assertThat(said).isHidden();
            transcript.locator("summary").click();
            assertThat(said).isVisible();
        }
        assertTrue(fetched.stream().allMatch(address -> address.endsWith(".vtt")), fetched.toString());
    }

    @Test
    void whoSavesDataIsToldWhatAVideoWeighsAndFetchesItByAButton(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        visitor.open("/privacy");
        visitor.page().locator("#reader > summary").click();
        visitor.page().locator("#reader input[value='saver']").check();
        visitor.page().locator(".reader__form > button").click();
        assertThat(visitor.page().locator("script[src*='saver.js']")).hasCount(1);
        assertFetchedByAButton(visitor);
    }

    @Test
    void aBrowserThatSavesDataGetsTheSameButton(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        visitor.context().setExtraHTTPHeaders(Map.of("Save-Data", "on"));
        assertFetchedByAButton(visitor);
    }

    private void assertFetchedByAButton(Visitor visitor) {
        var fetched = fetched(visitor);
        openToItsEnd(visitor, lesson);
        var links = visitor.page().locator(".recording a.on-request");
        assertThat(links).hasCount(2);
        assertThat(links.first()).hasText(Pattern.compile("Xem phim: Cách quét mã \\(19.KB\\)"));
        assertThat(links.last()).hasText(Pattern.compile("Nghe: Lời dặn của công an xã \\(\\d.KB\\)"));
        assertThat(visitor.page().locator("video, .recording audio")).hasCount(0);
        assertEquals(List.of(), fetched);
        check.check(visitor, "lesson with recordings, data saver");
        visitor.picture("lesson-video-saver");

        links.first().click();
        assertThat(video(visitor)).isVisible();
        assertThat(links).hasCount(1);
        assertCaptioned(visitor);
        assertTrue(isAmong(fetched, "quet-ma.webm") && isAmong(fetched, "quet-ma.vi.vtt"), fetched.toString());
        assertTrue(!isAmong(fetched, "loi-dan.ogg"), "nobody asked for the sound: " + fetched);
        check.assertNothingFound();
    }

    @Test
    void withoutScriptTheButtonLeadsToTheVideo(Visitors visitors) {
        var visitor = visitors.comeWithoutScript(Screen.PHONE);
        visitor.open("/privacy");
        visitor.context()
                .addCookies(List.of(
                        new Cookie("reader", "1.saver").setDomain("localhost").setPath("/")));
        var fetched = fetched(visitor);
        openToItsEnd(visitor, lesson);
        assertEquals(List.of(), fetched);
        visitor.page().locator(".recording a.on-request").first().click();
        visitor.page().waitForURL("**" + CLIPS + "**/quet-ma.webm");
    }

    @Test
    void aDownloadedLessonSaysWhatItHasOfItsRecordings(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        phone.open(COURSE);
        assertThat(phone.byId("downloadMedia")).not().isChecked();
        phone.byId("downloadStart").click();
        assertThat(phone.byId("downloadSays")).containsText("đã có trên máy");
        assertThat(phone.byId("downloadSays")).containsText("Chưa gồm phim và âm thanh.");
        check.check(phone, "course, downloaded without recordings");
        phone.byId("downloadSays").scrollIntoViewIfNeeded();
        phone.pictureHere("course-downloaded-without-recordings");

        phone.context().setOffline(true);
        phone.open(lesson);
        assertThat(recording(phone, 0)).containsText("Phim này chưa được tải về máy.");
        assertThat(recording(phone, 1)).containsText("Bài nghe này chưa được tải về máy.");
        assertThat(video(phone)).isHidden();
        assertThat(phone.page().getByText(LAST_WORDS)).isVisible();
        assertThat(phone.page().getByText(WARNING)).isVisible();
        check.check(phone, "lesson offline, without its recordings");
        phone.picture("lesson-offline-without-recordings");
        phone.open("/offline");
        assertThat(phone.byId("shelf")).containsText("Chưa gồm phim và âm thanh.");

        phone.context().setOffline(false);
        phone.open(COURSE);
        assertThat(phone.byId("downloadMore")).hasText(Pattern.compile("Tải thêm phim và âm thanh: \\d+.KB"));
        phone.byId("downloadMore").click();
        assertThat(phone.byId("downloadSays")).containsText("Gồm cả phim và âm thanh.");
        assertThat(phone.byId("downloadMore")).hasCount(0);

        phone.context().setOffline(true);
        phone.open(lesson);
        assertThat(recording(phone, 0)).containsText("Phim này đã có trên máy.");
        assertThat(recording(phone, 1)).containsText("Bài nghe này đã có trên máy.");
        video(phone).evaluate(PLAY);
        assertCaptioned(phone);
        phone.picture("lesson-offline-with-recordings");
        check.check(phone, "lesson offline, with its recordings");
        phone.context().setOffline(false);
        check.assertNothingFound();
    }
}
