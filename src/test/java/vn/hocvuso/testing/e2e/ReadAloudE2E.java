package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Lessons and questions are read aloud, and the sentence being read is marked. */
@ExtendWith(Browsing.class)
class ReadAloudE2E {

    /** A course that no other journey changes. */
    private static final String RECORDED = "ban-hang-thanh-toan-so";

    private static final Pattern SPEAKING = Pattern.compile("(^| )speaking( |$)");
    private static final double LONG = 30_000;
    private static final int SECONDS_TO_READ = 600;

    /** A device with a Vietnamese voice, which says each sentence for as long as the test likes. */
    private static final String VOICE =
            """
            (() => {
                window.said = [];
                let saying = null;
                window.endSentence = () => { const done = saying; saying = null; done.onend({}); };
                window.loseVoice = () => { const lost = saying; saying = null; lost.onerror({error: 'synthesis-failed'}); };
                class Utterance { constructor(text) { this.text = text; } }
                const synth = {
                    getVoices: () => [{lang: 'en-US', name: 'Amy', localService: true},
                        {lang: 'vi_VN', name: 'Lan', localService: true}],
                    speak: utterance => {
                        saying = utterance;
                        window.said.push(utterance.voice.name + ' ' + utterance.rate + ': ' + utterance.text);
                    },
                    cancel: () => { saying = null; },
                    addEventListener: () => undefined
                };
                Object.defineProperty(window, 'speechSynthesis', {value: synth});
                window.SpeechSynthesisUtterance = Utterance;
            })();""";

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Visitor withVoice(Visitors visitors, Screen screen) {
        var visitor = visitors.come(screen);
        visitor.context().addInitScript(VOICE);
        return visitor;
    }

    private static Locator marked(Visitor visitor) {
        return visitor.page().locator(".speaking");
    }

    /** The words that are marked, of one sentence that may lie in several pieces. */
    private static String sentence(Visitor visitor) {
        return String.join("", marked(visitor).allTextContents())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Locator act(Visitor visitor, String name) {
        return visitor.page().locator(".player [data-act='" + name + "']");
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator(".player [role='status']");
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("() => window.said");
    }

    private static void endSentence(Visitor visitor) {
        visitor.page().evaluate("() => window.endSentence()");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    /** Opens the lesson once the server has read it; false where no server can. */
    private static boolean openRead(Visitor visitor, String lesson) throws InterruptedException {
        visitor.open(lesson);
        for (var second = 0; isInstalled("espeak-ng") && second < SECONDS_TO_READ; second += 2) {
            if (visitor.byId("speech").getAttribute("data-audio") != null) {
                return true;
            }
            Thread.sleep(2000);
            visitor.open(lesson);
        }
        assertFalse(isInstalled("espeak-ng"), "Nothing was read within " + SECONDS_TO_READ + " seconds");
        return false;
    }

    @Test
    void aVoiceOfTheDeviceReadsAndTheMarkMovesAlong(Visitors visitors) {
        var visitor = withVoice(visitors, Screen.PHONE);
        var page = visitor.page();
        visitor.open(Citizen.FIRST_LESSON);
        var title = page.locator("h1").textContent();
        var before = page.locator(".prose").innerHTML();
        assertThat(page.locator("[data-sentence]")).hasCount(0);
        visitor.byId("speak").focus();
        page.keyboard().press("Enter");
        assertThat(state(visitor)).hasText("Đang đọc: giọng có sẵn trên máy của bạn.");
        assertThat(act(visitor, "toggle")).isFocused();
        assertThat(page.locator("h1 .speaking")).hasText(title);
        assertThat(marked(visitor)).hasCSS("text-decoration-line", "underline");

        endSentence(visitor);
        assertThat(page.locator("h1 .speaking")).hasCount(0);
        var second = sentence(visitor);
        assertTrue(page.locator(".prose").textContent().replaceAll("\\s+", " ").contains(second), second);
        act(visitor, "next").click();
        var third = sentence(visitor);
        assertFalse(second.equals(third) || third.isEmpty(), third);
        act(visitor, "previous").click();
        assertEquals(second, sentence(visitor));
        act(visitor, "speed").click();
        assertThat(act(visitor, "speed")).hasText("Tốc độ: nhanh");
        assertEquals(
                List.of(
                        "Lan 1: " + title,
                        "Lan 1: " + second,
                        "Lan 1: " + third,
                        "Lan 1: " + second,
                        "Lan 1.3: " + second),
                said(visitor));
        visitor.pictureHere("read-aloud");

        act(visitor, "toggle").click();
        assertThat(state(visitor)).hasText("Đã tạm dừng.");
        assertEquals(second, sentence(visitor));
        act(visitor, "toggle").click();
        assertEquals(6, said(visitor).size());
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(act(visitor, "close")).isFocused();
        page.keyboard().press("Enter");
        assertThat(visitor.byId("speak")).isFocused();
        assertThat(page.locator("[data-sentence], .player")).hasCount(0);
        // a picture of the page has its pictures fetched
        assertEquals(before, page.locator(".prose").innerHTML().replace("loading=\"eager\"", "loading=\"lazy\""));
    }

    @Test
    void theWholeLessonIsReadToItsEndAndStaysInSight(Visitors visitors) {
        var visitor = withVoice(visitors, Screen.PHONE);
        visitor.open(Citizen.FIRST_LESSON);
        visitor.page().locator("#reader > summary").click();
        visitor.page().locator(".reader__speak button").click();
        assertThat(visitor.byId("reader")).not().hasAttribute("open", "");
        assertThat(marked(visitor)).isInViewport();
        var sentences = 1;
        while (!state(visitor).textContent().equals("Đã đọc hết.")) {
            endSentence(visitor);
            if (marked(visitor).count() > 0) {
                sentences++;
                assertThat(marked(visitor).first()).isInViewport();
                var top = marked(visitor).first().boundingBox().y;
                assertTrue(top < visitor.page().locator(".player").boundingBox().y, "hidden by the player");
            }
        }
        var spoken = said(visitor).stream()
                .map(text -> text.substring(text.indexOf(": ") + 2))
                .toList();
        assertEquals(sentences, spoken.size());
        var last = visitor.page()
                .locator(".prose > :last-child")
                .textContent()
                .replaceAll("\\s+", " ")
                .strip();
        assertTrue(last.endsWith(spoken.get(spoken.size() - 1)), last);
        assertTrue(sentences > 20, sentences + " sentences");
    }

    @Test
    void practiceQuestionsAreReadByThemselves(Visitors visitors) {
        var visitor = withVoice(visitors, Screen.PHONE);
        visitor.open(Citizen.FIRST_LESSON);
        var question = visitor.page().locator("#practice .question").first();
        question.locator(".question__listen").click();
        assertThat(question.locator("legend .speaking").first()).isVisible();
        while (!state(visitor).textContent().equals("Đã đọc hết.")) {
            endSentence(visitor);
        }
        var all = String.join(" ", said(visitor));
        for (var choice : question.locator(".choice__text").allTextContents()) {
            assertTrue(all.replace(" Lan 1: ", " ").contains(choice.strip()), choice + " in " + all);
        }
        assertFalse(all.contains(visitor.page().locator("h1").textContent()), all);
    }

    @Test
    void theSimpleViewReadsOnlyWhatItShows(Visitors visitors) throws InterruptedException {
        var visitor = visitors.come(Screen.PHONE);
        var read = openRead(visitor, Citizen.FIRST_LESSON);
        visitor.context()
                .addCookies(List.of(
                        new Cookie("reader", "3.simple").setDomain("localhost").setPath("/")));
        visitor.open(Citizen.FIRST_LESSON + "?part=3");
        visitor.byId("speak").click();
        if (!read) {
            assertThat(state(visitor)).containsText("Máy này chưa có giọng đọc tiếng Việt.");
            return;
        }
        assertThat(visitor.page().locator(".prose h2 .speaking"))
                .hasText(visitor.page().locator(".prose h2").textContent());
        assertThat(state(visitor)).hasText("Đã đọc hết.", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
    }

    @Test
    void theServersVoiceReadsWhereTheDeviceHasNone(Visitors visitors) throws InterruptedException {
        var visitor = visitors.come(Screen.PHONE);
        var fetched = new ArrayList<String>();
        visitor.context().onRequest(request -> {
            if (request.url().contains("/media/recordings/")) {
                fetched.add(request.url());
            }
        });
        if (!openRead(visitor, Citizen.FIRST_LESSON)) {
            visitor.byId("speak").click();
            assertThat(state(visitor)).containsText("Máy này chưa có giọng đọc tiếng Việt.");
            return;
        }
        assertThat(visitor.byId("speak")).hasText("Nghe đọc bài này");
        assertEquals(List.of(), fetched, "nothing is fetched before it is asked for");
        var title = visitor.page().locator("h1").textContent();
        visitor.byId("speak").click();
        assertThat(state(visitor)).hasText("Đang đọc: giọng máy của Học vụ số.");
        assertThat(visitor.page().locator("h1 .speaking")).hasText(title);
        assertThat(visitor.page().locator(".prose .speaking").first())
                .hasClass(SPEAKING, new LocatorAssertions.HasClassOptions().setTimeout(LONG));
        assertThat(visitor.page().locator("h1 .speaking")).hasCount(0);
        assertEquals(2, fetched.stream().distinct().count(), fetched.toString());
        var before = sentence(visitor);
        act(visitor, "next").click();
        assertFalse(sentence(visitor).equals(before));
        act(visitor, "toggle").click();
        assertThat(state(visitor)).hasText("Đã tạm dừng.");

        var check = new PageCheck();
        check.check(visitor, "lesson, read aloud");
        check.assertNothingFound();
    }

    @Test
    void whenTheDevicesVoiceFailsTheServersGoesOn(Visitors visitors) throws InterruptedException {
        var visitor = withVoice(visitors, Screen.DESKTOP);
        var read = openRead(visitor, Citizen.FIRST_LESSON);
        visitor.byId("speak").click();
        assertThat(state(visitor)).hasText("Đang đọc: giọng có sẵn trên máy của bạn.");
        visitor.page().evaluate("() => window.loseVoice()");
        assertThat(state(visitor))
                .hasText(
                        read
                                ? "Đang đọc: giọng máy của Học vụ số."
                                : "Chưa đọc được. Hãy kiểm tra kết nối mạng rồi thử lại.");
        visitor.pictureHere("read-aloud-by-server");
    }

    @Test
    void withoutALineItSaysSo(Visitors visitors) throws InterruptedException {
        var visitor = visitors.come(Screen.PHONE);
        if (!openRead(visitor, Citizen.FIRST_LESSON)) {
            return;
        }
        visitor.context().setOffline(true);
        visitor.byId("speak").click();
        assertThat(state(visitor)).hasText("Chưa đọc được. Hãy kiểm tra kết nối mạng rồi thử lại.");
    }

    @Test
    void theDataSaverTellsTheSizeFirst(Visitors visitors) throws InterruptedException {
        var visitor = visitors.come(Screen.PHONE);
        if (!openRead(visitor, Citizen.FIRST_LESSON)) {
            return;
        }
        visitor.context()
                .addCookies(List.of(
                        new Cookie("reader", "1.saver").setDomain("localhost").setPath("/")));
        visitor.open(Citizen.FIRST_LESSON);
        assertThat(visitor.byId("speak")).hasText(Pattern.compile("Nghe đọc bài này \\(tải [\\d.]+ KB\\)"));
    }

    @Test
    void withoutScriptThereIsTheRecording(Visitors visitors) throws InterruptedException {
        var visitor = visitors.comeWithoutScript(Screen.PHONE);
        if (!openRead(visitor, Citizen.FIRST_LESSON)) {
            assertThat(visitor.page().locator("#speech audio")).hasCount(0);
            return;
        }
        assertThat(visitor.byId("speak")).isHidden();
        assertThat(visitor.page().locator("#speech audio[controls][preload='none']"))
                .isVisible();
        visitor.context()
                .addCookies(List.of(
                        new Cookie("reader", "1.saver").setDomain("localhost").setPath("/")));
        visitor.open(Citizen.FIRST_LESSON);
        assertThat(visitor.page().locator("#speech audio")).hasCount(0);
        assertThat(visitor.page().locator("#speech a")).containsText("KB");
    }

    @Test
    void questionsAreReadWithTheirChoices(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var account = new Account(Citizen.freshName("nghedoc"), "ruong-lua-chin-vang");
        var learner = new HttpLearner(system.address(), account);
        learner.signUp("Bế Thị Nghe");
        learner.enrol();
        var paper = "/learn/assessment/take-quiz.xhtml?attempt=" + learner.startQuiz();
        var visitor = withVoice(visitors, Screen.PHONE);
        Citizen.enter(visitor, account);
        visitor.open(paper);
        var question = visitor.page().locator(".question").nth(1);
        question.locator(".question__listen").click();
        assertThat(question.locator("legend .speaking").first()).isVisible();
        assertTrue(said(visitor).get(0).contains("Câu 2"), said(visitor).toString());
        while (!state(visitor).textContent().equals("Đã đọc hết.")) {
            endSentence(visitor);
        }
        var all = String.join(" ", said(visitor));
        for (var choice : question.locator(".choice__text").allTextContents()) {
            assertTrue(all.replace(" Lan 1: ", " ").contains(choice.strip()), choice + " in " + all);
        }
        assertFalse(all.contains("Câu 3"), all);
        act(visitor, "toggle").click();
        assertThat(question.locator("legend .speaking").first()).isVisible();
        question.locator("input").first().check();
        assertThat(question.locator(".question__saved"))
                .hasAttribute("data-state", "saved", new LocatorAssertions.HasAttributeOptions().setTimeout(LONG));
        visitor.pictureHere("read-aloud-question");

        var silent = visitors.come(Screen.PHONE);
        Citizen.enter(silent, account);
        silent.open(paper);
        silent.byId("speak").click();
        assertThat(state(silent)).containsText("Máy này chưa có giọng đọc tiếng Việt.");
        var check = new PageCheck();
        check.check(silent, "quiz, no voice");
        check.assertNothingFound();
    }

    @Test
    void aTeachersOwnRecordingWins(Visitors visitors, PackagedSystem system) throws InterruptedException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("teacher"));
        desk.open("/teach/learning/release.xhtml?course=" + RECORDED);
        if (desk.byId("startDraft").isVisible()) {
            desk.byId("startDraft").click();
            desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        }
        desk.open("/teach/catalogue/course.xhtml?course=" + RECORDED);
        desk.byId("lessons").locator("th a").first().click();
        desk.byId("record").click();
        assertThat(desk.byId("recordingError")).hasText("Vui lòng chọn một tệp ghi âm.");
        desk.byId("recording")
                .setInputFiles(new FilePayload("doc.ogg", "audio/ogg", "hello".getBytes(StandardCharsets.US_ASCII)));
        desk.byId("record").click();
        assertThat(desk.byId("recordingError")).containsText("không phải là bản ghi âm");
        var sound = desk.byId("recording");
        sound.setInputFiles(new FilePayload("doc.ogg", "audio/ogg", recording(visitors)));
        desk.type("title", "Tên đang gõ dở");
        desk.byId("record").click();
        assertThat(desk.byId("recorded")).containsText("Đã thêm bản ghi âm.");
        assertThat(desk.byId("title")).hasValue("Tên đang gõ dở");
        assertThat(desk.byId("own")).isVisible();
        desk.picture("teach-recording");
        var check = new PageCheck();
        check.check(desk, "lesson editor with a recording");
        check.assertNothingFound();
        desk.byId("unrecord").click();
        assertThat(desk.byId("recorded")).containsText("Đã xóa bản ghi âm");
        assertThat(desk.byId("own")).hasCount(0);
        desk.byId("recording").setInputFiles(new FilePayload("doc.ogg", "audio/ogg", recording(visitors)));
        desk.byId("record").click();
        assertThat(desk.byId("own")).isVisible();
        desk.open("/teach/learning/release.xhtml?course=" + RECORDED);
        desk.byId("publish").click();
        desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");

        var visitor = withVoice(visitors, Screen.PHONE);
        visitor.open("/courses/" + RECORDED);
        visitor.page().locator(".steps a").first().click();
        visitor.byId("speak").click();
        assertThat(state(visitor)).containsText("Bản ghi âm này không đánh dấu được câu đang đọc.", within(LONG));
        assertThat(visitor.page().locator(".player audio[controls]")).isVisible();
        assertThat(act(visitor, "next")).isHidden();
        assertEquals(List.of(), said(visitor));
        if (!isInstalled("espeak-ng")) {
            return;
        }
        visitor.page().waitForFunction("() => document.querySelector('.player audio').currentTime > 0.2");
        visitor.pictureHere("read-aloud-by-teacher");
    }

    /** Something that a browser can play: what the server has read; or what only begins like it, where no server can. */
    private static byte[] recording(Visitors visitors) throws InterruptedException {
        var visitor = visitors.come(Screen.PHONE);
        if (openRead(visitor, Citizen.FIRST_LESSON)) {
            var address = visitor.byId("speech").getAttribute("data-audio");
            return visitor.context().request().get(address).body();
        }
        return "OggS OpusHead".getBytes(StandardCharsets.US_ASCII);
    }
}
