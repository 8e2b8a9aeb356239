package vn.hocvuso.learning.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.catalogue.CourseImporting.TranslationDraft;
import vn.hocvuso.catalogue.LessonLanguage;
import vn.hocvuso.testing.Caller;

/** Reads lessons in several languages, over HTTP, without a session. */
@ExtendWith(ArquillianExtension.class)
class LessonLanguagesIT {

    private static final String KHMER = "ជំរាបសួរ";
    private static final String FALLEN_BACK = "id=\"notThere\"";

    @Inject
    CourseImporting importing;

    @Inject
    Caller caller;

    private final String slug = CatalogueSamples.fresh("tieng");
    private final String translated = "/courses/" + slug + "/lessons/ba-buoc";
    private final String original = "/courses/" + slug + "/lessons/mat-khau";

    @BeforeEach
    void course() {
        var draft = CatalogueSamples.edition(slug, "1");
        var lessons = new ArrayList<>(draft.lessons());
        var first = lessons.get(0);
        lessons.set(
                0,
                new LessonDraft(
                        first.slug(),
                        first.title(),
                        first.minutes(),
                        first.markdown(),
                        List.of(
                                new TranslationDraft(LessonLanguage.of("en"), "Three steps", "Do not hurry."),
                                new TranslationDraft(LessonLanguage.of("km"), "សួស្តី", KHMER))));
        importing.publish(CatalogueSamples.with(draft, lessons));
    }

    @Test
    void aLessonOffersItsLanguagesInTheirOwnScript() throws Exception {
        var page = caller.page(translated);
        assertTrue(page.contains("<h1 lang=\"vi\" data-read=\"\">Ba bước</h1>"), page);
        assertTrue(page.contains("<span lang=\"vi\" aria-current=\"true\">Tiếng Việt</span>"), page);
        assertTrue(page.contains("rel=\"nofollow\" lang=\"km\" hreflang=\"km\">ភាសាខ្មែរ</a>"), page);
        assertFalse(page.contains(FALLEN_BACK));
        var alone = caller.page(original);
        assertFalse(alone.contains("class=\"tongues\""), alone);
    }

    @Test
    void theChoiceIsKeptAndEachLessonFallsBackByItself() throws Exception {
        var chosen = caller.get("/read-in?to=km&next=" + translated);
        assertEquals(302, chosen.statusCode());
        assertTrue(chosen.headers().firstValue("Location").orElseThrow().endsWith(translated));
        var cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("reading=km;") && cookie.contains("Max-Age=31536000"), cookie);

        var khmer = caller.page(translated, "Cookie", "reading=km");
        assertTrue(
                khmer.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"")
                        || khmer.contains("lang=\"vi\" class"),
                "the page around it stays Vietnamese");
        assertTrue(khmer.contains("<div class=\"prose\" lang=\"km\" data-read=\"\"><p>" + KHMER), khmer);
        assertFalse(khmer.contains(FALLEN_BACK));
        var fallen = caller.page(original, "Cookie", "reading=km");
        assertTrue(fallen.contains("<div class=\"prose\" lang=\"vi\" data-read=\"\">"), fallen);
        assertTrue(fallen.contains("Bài này chưa có bản ភាសាខ្មែរ, nên được hiện bằng tiếng Việt."), fallen);
        assertTrue(caller.get("/read-in?to=<b>&next=/".replace("<", "%3C").replace(">", "%3E"))
                .headers()
                .firstValue("Set-Cookie")
                .isEmpty());
    }

    @Test
    void anAddressSaysItsLanguageAndWinsOverTheChoice() throws Exception {
        var english = caller.page(translated + "?lang=en", "Cookie", "reading=km");
        assertTrue(english.contains("<h1 lang=\"en\" data-read=\"\">Three steps</h1>"), english);
        assertTrue(
                english.contains("<link rel=\"canonical\" href=\"" + caller.site() + translated + "?lang=en\""),
                english);
        assertTrue(english.contains("href=\"" + original + "?lang=en\" rel=\"next\""), english);
        assertTrue(caller.page(translated + "?lang=vi", "Cookie", "reading=km")
                .contains("<h1 lang=\"vi\" data-read=\"\">Ba bước</h1>"));
        assertTrue(caller.page(translated + "?lang=nonsense").contains("<h1 lang=\"vi\" data-read=\"\">Ba bước</h1>"));
    }

    @Test
    void whoReadsThePagesInEnglishGetsLessonsInEnglishAndNoExcuses() throws Exception {
        assertTrue(caller.page(translated, "Cookie", "lang=en")
                .contains("<h1 lang=\"en\" data-read=\"\">Three steps</h1>"));
        var fallen = caller.page(original, "Cookie", "lang=en");
        assertTrue(
                fallen.contains("<div class=\"prose\" lang=\"vi\" data-read=\"\">") && !fallen.contains(FALLEN_BACK),
                fallen);
    }

    @Test
    void eachLanguageHasItsOwnEntityTag() throws Exception {
        var tag = caller.get(translated).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, caller.get(translated, "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                caller.get(translated, "If-None-Match", tag, "Cookie", "reading=en")
                        .statusCode());
    }

    @Test
    void theCourseTellsWhichLanguagesEachLessonHas() throws Exception {
        var page = caller.page("/courses/" + slug, "Cookie", "reading=en");
        assertTrue(page.contains("href=\"" + translated + "\" lang=\"en\">Three steps</a>"), page);
        assertTrue(page.contains("<span lang=\"km\">ភាសាខ្មែរ</span>"), page);
        assertTrue(page.contains("href=\"" + original + "\" lang=\"vi\">Mật khẩu</a>"), page);
        assertTrue(page.contains("href=\"/courses/" + slug + "/epub?lang=en\""), page);
    }

    @Test
    void theSheetTheBookAndTheDownloadFollow() throws Exception {
        var sheet = caller.page(translated + "/sheet", "Cookie", "reading=km");
        assertTrue(sheet.contains("<div class=\"sheet__text\" lang=\"km\">"), sheet);
        assertTrue(sheet.contains(translated + "?lang=km"), sheet);
        var book = caller.get("/courses/" + slug + "/epub?lang=en").headers();
        assertTrue(book.firstValue("Content-Disposition").orElseThrow().contains(slug + "-1-en.epub"));
        var vietnamese = caller.page("/api/learning/courses/" + slug + "/offline");
        var english = caller.page("/api/learning/courses/" + slug + "/offline", "Cookie", "reading=en");
        assertFalse(vietnamese.equals(english), "the size is that of the chosen texts");
        assertTrue(english.contains("\"" + translated + "\""), english);
    }
}
