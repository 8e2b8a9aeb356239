package vn.hocvuso.catalogue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.edition;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.LessonWriting;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** Asks for the pages of the room over HTTP, as a visitor and in each role. */
@ExtendWith(ArquillianExtension.class)
class CataloguePagesIT {

    private static final String NOBODY = "";

    @Inject
    CourseImporting importing;

    @Inject
    CourseBrowsing browsing;

    @Inject
    CourseAuthoring authoring;

    @Inject
    LessonWriting writing;

    @Inject
    CatalogueSamples samples;

    @Inject
    Caller caller;

    private final String name = fresh("trang");
    private Learner.Ref author;
    private String asAuthor;
    private String asOtherTeacher;
    private String asLearner;
    private String asAdministrator;

    @BeforeEach
    void people() {
        samples.framework();
        author = samples.person(name + "-a", Role.TEACHER);
        asAuthor = samples.session(author);
        asOtherTeacher = samples.session(samples.person(name + "-b", Role.TEACHER));
        asLearner = samples.session(samples.person(name + "-c"));
        asAdministrator = samples.session(samples.person(name + "-d", Role.ADMINISTRATOR));
    }

    private HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
        return caller.get(address, as(token));
    }

    private HttpResponse<String> preview(String token, String body) throws IOException, InterruptedException {
        return caller.postJson("/api/catalogue/preview", body, as(token));
    }

    private static String json(String course, String markdown) {
        return Json.createObjectBuilder()
                .add("course", course)
                .add("markdown", markdown)
                .build()
                .toString();
    }

    @Test
    void aVisitorSeesTheCatalogueAndGetsNoSession() throws Exception {
        importing.publish(edition(name, "1"));
        var page = get("/courses", NOBODY);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("/courses/" + name), page.body());
        assertTrue(page.headers().firstValue("Set-Cookie").isEmpty());
        assertFalse(get("/courses?longest=60&level=1", NOBODY).body().contains("/courses/" + name + "\""));
    }

    @Test
    void whatAnAddressAsksForAndNobodyKnowsIsLeftOut() throws Exception {
        for (var query : List.of("group=%3Cb%3E", "area=x", "level=abc", "level=99999999999", "longest=-1")) {
            var page = get("/courses?" + query, NOBODY);
            assertEquals(200, page.statusCode(), query);
            assertFalse(page.body().contains("<b>"), query);
        }
    }

    @Test
    void theProfileOfAGroupSaysThatItIsNotOfficial() throws Exception {
        var group = samples.framework().groups().get(0).code();
        var page = get("/groups/" + group, NOBODY);
        assertEquals(200, page.statusCode());
        assertEquals(!samples.framework().official(), page.body().contains("id=\"unofficial\""));
        assertEquals(404, get("/groups/KHONGCO", NOBODY).statusCode());
    }

    @Test
    void aPictureMayBeKeptForEverAndCanRunNothing() throws Exception {
        importing.publish(edition(name, "1"));
        var address = browsing.course(name).cover();
        var picture = get(address, NOBODY);
        assertEquals(200, picture.statusCode());
        assertEquals(
                "image/svg+xml", picture.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(picture.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; sandbox",
                picture.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertEquals(
                "nosniff",
                picture.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(CatalogueSamples.SVG, picture.body());
        for (var wrong : List.of(
                "/media/courses/", "/media/courses/1/2/3", address + "x", address.replace("cover", "..%2fcover"))) {
            assertEquals(404, get(wrong, NOBODY).statusCode(), wrong);
        }
    }

    @Test
    void onlyAuthorsAndAdministratorsSeeTheDesk() throws Exception {
        var slug = authoring.create(author, "Khóa " + name, name);
        writing.add(author, slug, "Bài một", 10, "Chữ");
        for (var page : List.of(
                "/teach/catalogue/course.xhtml?course=" + slug,
                "/teach/catalogue/lesson.xhtml?course=" + slug,
                "/teach/catalogue/lesson.xhtml?course=" + slug + "&lesson=bai-mot")) {
            assertEquals(200, get(page, asAuthor).statusCode(), page);
            assertEquals(200, get(page, asAdministrator).statusCode(), page);
            assertEquals(404, get(page, asOtherTeacher).statusCode(), page);
            assertTrue(get(page, asLearner).statusCode() >= 400, page);
            assertTrue(get(page, NOBODY).statusCode() != 200, page);
        }
        assertTrue(get("/teach/home.xhtml", asAuthor).body().contains("course=" + slug));
        assertFalse(get("/teach/home.xhtml", asOtherTeacher).body().contains("course=" + slug));
        assertEquals(
                200, get("/teach/catalogue/new-course.xhtml", asOtherTeacher).statusCode());
        assertEquals(404, get("/teach/catalogue/course.xhtml", asAuthor).statusCode());
        assertEquals(
                404,
                get("/teach/catalogue/lesson.xhtml?course=" + slug + "&lesson=khong-co", asAuthor)
                        .statusCode());
    }

    @Test
    void aPreviewIsForAuthorsOnly() throws Exception {
        var slug = authoring.create(author, "Khóa " + name, name);
        var asked = json(slug, "## Chào\n\n<script>");
        for (var stranger : List.of(NOBODY, asLearner, asOtherTeacher)) {
            assertEquals(404, preview(stranger, asked).statusCode());
        }
        var shown = preview(asAuthor, asked);
        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("&lt;script&gt;"), shown.body());
        assertEquals(200, preview(asAdministrator, asked).statusCode());
        assertEquals(404, preview(asAuthor, json("khong-co", "x")).statusCode());
    }

    @Test
    void aPreviewOfTooMuchOrOfNonsenseIsRefused() throws Exception {
        var slug = authoring.create(author, "Khóa " + name, name);
        assertEquals(409, preview(asAuthor, json(slug, "x".repeat(110_000))).statusCode());
        assertEquals(409, preview(asAuthor, json(slug, "x".repeat(60_000))).statusCode());
        for (var nonsense : List.of("", "{", "[1]", "null", "{\"course\": 1}")) {
            assertTrue(preview(asAuthor, nonsense).statusCode() >= 400, nonsense);
            assertTrue(preview(asAuthor, nonsense).statusCode() < 500, nonsense);
        }
    }

    @Test
    void aLostRaceKeepsWhatWasTyped() throws Exception {
        var slug = authoring.create(author, "Khóa " + name, name);
        var lesson = writing.add(author, slug, "Bài một", 10, "Chữ");
        var address = "/teach/catalogue/lesson.xhtml?course=" + slug + "&lesson=" + lesson;
        var page = get(address, asAuthor);
        var session = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        writing.rewrite(
                author, slug, lesson, writing.lesson(author, slug, lesson).stamp(), "Bài một", 10, "Của người khác");
        var typed = "Của tôi, gõ <mãi> mới xong";
        var answer = send(session, page.body(), Map.of("title", "Bài một", "minutes", "abc10", "markdown", typed));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Của tôi, gõ &lt;mãi&gt; mới xong"), answer.body());

        answer = send(session, answer.body(), Map.of("title", "Bài một", "minutes", "10", "markdown", typed));
        assertTrue(answer.body().contains("error-summary"), answer.body());
        assertTrue(answer.body().contains("Của tôi, gõ &lt;mãi&gt; mới xong"), answer.body());
        assertEquals("Của người khác", writing.lesson(author, slug, lesson).markdown());

        answer = send(
                session, answer.body(), Map.of("title", "Bài một", "minutes", "10", "markdown", typed), "saveAsNew");
        assertEquals(302, answer.statusCode());
        assertEquals(typed, writing.lesson(author, slug, lesson + "-2").markdown());
    }

    private HttpResponse<String> send(String session, String page, Map<String, String> fields) throws Exception {
        return send(session, page, fields, "save");
    }

    /** Sends the editor's form as a browser without script does. */
    private HttpResponse<String> send(String session, String page, Map<String, String> fields, String button)
            throws Exception {
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        assertTrue(state.find(), page);
        var boundary = "----hocvuso";
        var body = new StringBuilder();
        part(body, boundary, "editor", "editor");
        part(body, boundary, "cursor", "-1");
        fields.forEach((field, value) -> part(body, boundary, field, value));
        part(body, boundary, button, "x");
        part(body, boundary, "jakarta.faces.ViewState", state.group(1));
        body.append("--").append(boundary).append("--\r\n");
        return caller.postText(
                "/teach/catalogue/lesson.xhtml",
                "multipart/form-data; boundary=" + boundary,
                body.toString(),
                "Cookie",
                "hvs=" + asAuthor + "; " + session);
    }

    private static void part(StringBuilder body, String boundary, String field, String value) {
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(field);
        body.append("\"\r\n\r\n").append(value).append("\r\n");
    }

    @Test
    void aNewCourseNeedsATitleAndKeepsTheTypedName() throws Exception {
        var page = get("/teach/catalogue/new-course.xhtml", asAuthor);
        var session = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.body());
        assertTrue(state.find());
        var form = Map.of(
                "newCourse",
                "newCourse",
                "title",
                "",
                "slug",
                "Ten Sai",
                "create",
                "x",
                "jakarta.faces.ViewState",
                state.group(1));
        var answer = caller.post(
                "/teach/catalogue/new-course.xhtml",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                "Cookie",
                "hvs=" + asAuthor + "; " + session);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("id=\"titleError\" class=\"field__error\""), answer.body());
        assertTrue(answer.body().contains("value=\"Ten Sai\""), answer.body());
    }
}
