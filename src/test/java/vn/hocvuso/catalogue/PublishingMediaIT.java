package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;

/** A recording goes out to learners with its words, or not at all. */
@ExtendWith(ArquillianExtension.class)
class PublishingMediaIT {

    @Inject
    MediaKeeping keeping;

    @Inject
    CourseAuthoring authoring;

    @Inject
    CoursePublishing publishing;

    @Inject
    CourseImporting importing;

    @Inject
    CourseBrowsing browsing;

    @Inject
    LessonWriting writing;

    @Inject
    LessonTranslating translating;

    @Inject
    PictureKeeping pictures;

    @Inject
    CatalogueSamples samples;

    @Inject
    HttpServletRequest request;

    private final String name = fresh("cong-bo");
    private Learner.Ref author;
    private String slug;

    @BeforeEach
    void course() {
        var framework = samples.framework();
        author = samples.person(name + "-a", Role.TEACHER);
        slug = authoring.create(author, "Khóa " + name, name);
        var skill = new Skill(framework.areas().get(0).competences().get(0).code(), 1);
        var group = framework.groups().get(0).code();
        var data = new CourseData(
                "1", "Khóa " + name, "Giới thiệu", List.of("Biết"), Set.of(group), List.of(skill), 30, "");
        authoring.describe(
                author, slug, authoring.draft(author, slug).orElseThrow().stamp(), data);
    }

    private List<String> gaps() {
        return authoring.draft(author, slug).orElseThrow().gaps().stream()
                .map(gap -> gap.key().substring("catalogue.draft.".length()) + " " + String.join(" ", gap.arguments()))
                .toList();
    }

    private void lesson(String markdown) {
        writing.add(author, slug, "Quét mã QR", 10, markdown);
    }

    @Test
    void aVideoWithoutCaptionsCannotBePublished() {
        lesson("## Xem\n\n![Quét mã](../media/quet-ma.webm)");
        assertEquals(
                List.of("mediaMissing quet-ma.webm Quét mã QR", "captionsMissing quet-ma.webm Quét mã QR"), gaps());
        keeping.upload(author, slug, "quet-ma.webm", MediaSamples.file("quet-ma.webm"));
        assertEquals(List.of("captionsMissing quet-ma.webm Quét mã QR"), gaps());
        var refusal = assertThrows(Refusal.class, () -> publishing.publish(author, slug));
        assertEquals("catalogue.draft.captionsMissing", refusal.key());
        assertEquals(List.of("quet-ma.webm", "Quét mã QR"), refusal.arguments());

        keeping.upload(author, slug, "quet-ma.vi.vtt", MediaSamples.text(MediaSamples.CAPTIONS));
        var draft = authoring.draft(author, slug).orElseThrow();
        var text = writing.lesson(author, slug, draft.lessons().get(0).slug());
        writing.rewrite(
                author,
                slug,
                text.slug(),
                text.stamp(),
                text.title(),
                10,
                "## Xem\n\n![Quét mã](../media/quet-ma.webm \"captions=quet-ma.vi.vtt\")");
        publishing.publish(author, slug);
        var view = browsing.course(slug);
        var html = browsing.lesson(view.edition(), text.slug()).html();
        assertTrue(html.contains("<track kind=\"captions\" src=\"/media/clips/"), html);
        assertTrue(html.contains("<p>Mở máy ảnh của điện thoại. Đưa mã vào giữa khung.</p>"), html);
        var found = browsing.text(view.course()).orElseThrow().lessons().get(0).text();
        assertTrue(found.contains("Đưa mã vào giữa khung."), found);
        var sheet = browsing.sheet(view.edition(), text.slug(), "vi").html();
        assertTrue(sheet.contains("Phim: Quét mã") && sheet.contains("/courses/" + slug + "/lessons/"), sheet);
    }

    @Test
    void aSoundNeedsATranscriptOnly() {
        lesson("![Lời dặn](../media/loi-dan.mp3)");
        keeping.upload(author, slug, "loi-dan.mp3", MediaSamples.file("loi-dan.mp3"));
        assertEquals(List.of("transcriptMissing loi-dan.mp3 Quét mã QR"), gaps());
        keeping.upload(author, slug, "loi-dan.md", MediaSamples.text("Đừng đưa mã cho ai."));
        lesson("![Lời dặn](../media/loi-dan.mp3 \"transcript=loi-dan.md\")");
        assertEquals(List.of("transcriptMissing loi-dan.mp3 Quét mã QR"), gaps());
        writing.delete(
                author,
                slug,
                authoring.draft(author, slug).orElseThrow().lessons().get(0).slug());
        assertEquals(List.of(), gaps());
        publishing.publish(author, slug);
    }

    @Test
    void aTranslationObeysTheSameRuleAsItsOriginal() {
        keeping.upload(author, slug, "quet-ma.webm", MediaSamples.file("quet-ma.webm"));
        keeping.upload(author, slug, "quet-ma.vi.vtt", MediaSamples.text(MediaSamples.CAPTIONS));
        keeping.upload(author, slug, "loi-dan.mp3", MediaSamples.file("loi-dan.mp3"));
        lesson("![Quét mã](../media/quet-ma.webm \"captions=quet-ma.vi.vtt\")");
        var lesson =
                authoring.draft(author, slug).orElseThrow().lessons().get(0).slug();
        translate(lesson, "![Scan a code](../media/quet-ma.webm)\n\n![A warning](../media/loi-dan.mp3)");
        assertEquals(
                List.of(
                        "captionsMissing quet-ma.webm Quét mã QR (English)",
                        "transcriptMissing loi-dan.mp3 Quét mã QR (English)"),
                gaps());
        var refusal = assertThrows(Refusal.class, () -> publishing.publish(author, slug));
        assertEquals("catalogue.draft.captionsMissing", refusal.key());
        assertEquals(List.of("quet-ma.webm", "Quét mã QR (English)"), refusal.arguments());

        translate(lesson, "![Scan a code](../media/quet-ma.webm \"captions=quet-ma.vi.vtt\")");
        assertEquals(List.of(), gaps());
        var published = publishing.publish(author, slug);
        var english = browsing.lesson(published, lesson, "en");
        assertEquals("en", english.language());
        assertTrue(english.html().contains("<track kind=\"captions\" src=\"/media/clips/"), english.html());
    }

    private void translate(String lesson, String markdown) {
        var stamp = translating.text(author, slug, lesson, "en").stamp();
        translating.write(author, slug, lesson, "en", stamp, "Scan a QR code", markdown);
    }

    @Test
    void captionsThatGoOnWhenTheVideoIsOverAreToldOf() {
        keeping.upload(author, slug, "quet-ma.mp4", MediaSamples.file("quet-ma.mp4"));
        keeping.upload(author, slug, "quet-ma.vtt", MediaSamples.text("WEBVTT\n\n00:00.000 --> 00:09.000\nQuá dài\n"));
        lesson("![Quét](../media/quet-ma.mp4 \"captions=quet-ma.vtt\")");
        assertEquals(List.of("captionsLong quet-ma.vtt Quét mã QR"), gaps());
    }

    /** On its way to a phone, a photograph is as wide as the phone needs. */
    @Test
    void aPhotographIsKeptInSizes() throws Exception {
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 900; x++) {
            for (var y = 0; y < 600; y++) {
                image.setRGB(x, y, x * y * 31);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        pictures.upload(author, slug, "Chợ.jpg", bytes.toByteArray());
        lesson("![Chợ quê](../pictures/cho.jpg)");
        publishing.publish(author, slug);
        var view = browsing.course(slug);
        var html = browsing.lesson(view.edition(), view.lessons().get(0).slug()).html();
        var copies = Pattern.compile("(/media/courses/[^ \"]*/(360|720)/cho\\.jpg) (360|720)w")
                .matcher(html);
        for (var width : List.of("360", "720")) {
            assertTrue(copies.find(), html);
            assertEquals(width, copies.group(2));
            var address = "http://localhost:" + request.getLocalPort() + copies.group(1);
            var copy = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, copy.statusCode());
            assertEquals("image/webp", copy.headers().firstValue("Content-Type").orElse(""));
            assertEquals(Integer.parseInt(width), PictureContent.of(copy.body()).width());
            var none = address.replace("/" + width + "/", "/361/");
            assertEquals(
                    404,
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(none)).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        }
    }

    @Test
    void anImportedCourseObeysTheSameRule() {
        var whole = CatalogueSamples.edition(name + "-x", "1");
        var media = List.of(
                CourseImporting.media("a.webm", MediaSamples.file("quet-ma.webm")),
                CourseImporting.media("a.vtt", MediaSamples.text(MediaSamples.CAPTIONS)));
        var refusal =
                assertThrows(Refusal.class, () -> importing.publish(with(whole, "![Quét](../media/a.webm)", media)));
        assertEquals("catalogue.draft.captionsMissing", refusal.key());
        importing.publish(with(whole, "![Quét](../media/a.webm \"captions=a.vtt\")", media));
        var view = browsing.course(name + "-x");
        assertTrue(browsing.lesson(view.edition(), "xem").html().contains("<video"));
    }

    private static EditionDraft with(EditionDraft whole, String markdown, List<CourseImporting.MediaDraft> media) {
        return new EditionDraft(
                whole.slug(),
                whole.label(),
                whole.title(),
                whole.summary(),
                whole.outcomes(),
                whole.groups(),
                whole.skills(),
                whole.minutes(),
                whole.coverPicture(),
                List.of(new LessonDraft("xem", "Xem", 5, markdown)),
                whole.pictures(),
                media,
                whole.quiz(),
                whole.quizTitle());
    }
}
