package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.LessonWriting;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** What a keyboard sends as letters and marks apart comes in as one, by forms, addresses and JSON; over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ComposedInputIT {

    @Inject
    CatalogueSamples samples;

    @Inject
    CourseAuthoring authoring;

    @Inject
    LessonWriting writing;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    private static String apart(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aNameSignsUpComposed() throws Exception {
        var username = "ghep" + System.nanoTime();
        var form = "form=form&signUp=signUp&jakarta.faces.ViewState=stateless&groups=ND"
                + "&communeText=" + encoded(apart("Phường Ba Đình, Hà Nội")) + "&phone=&email=&consents=on&username="
                + username + "&password=" + encoded("hoa sen trong đầm")
                + "&fullName=" + encoded(apart("Nguyễn Thị Hoà"));
        var answer = caller.post("/open/identity/sign-up.xhtml", form);
        assertEquals(302, answer.statusCode(), answer.body());
        var name = entityManager
                .createNativeQuery("select full_name from identity_learner where username = ?")
                .setParameter(1, username)
                .getSingleResult();
        assertEquals("Nguyễn Thị Hoà", name);
    }

    @Test
    void aQuestionIsUnderstoodComposed() throws Exception {
        var page = caller.page("/search?q=" + encoded(apart("mật khẩu")));
        assertTrue(page.contains("value=\"mật khẩu\""), page);
    }

    @Test
    void aResourceIsAskedComposed() throws Exception {
        var whole = caller.page("/api/identity/communes?q=" + encoded("phường Hoàn Kiếm"));
        assertTrue(whole.contains("Hoàn Kiếm"), whole);
        assertEquals(whole, caller.page("/api/identity/communes?q=" + encoded(apart("phường Hoàn Kiếm"))));
    }

    @Test
    void aLessonIsKeptComposedAndItsPreviewToo() throws Exception {
        var name = CatalogueSamples.fresh("ghep");
        var author = samples.person(name, Role.TEACHER);
        var course = authoring.create(author, apart("Khóa ghép " + name), "");
        var lesson = writing.add(author, course, apart("Bài một"), 10, apart("Chữ Việt, hòa và hoà"));
        assertEquals("Bài một", writing.lesson(author, course, lesson).title());
        assertEquals(
                "Chữ Việt, hòa và hoà", writing.lesson(author, course, lesson).markdown());

        var json = "{\"course\":\"" + course + "\",\"markdown\":\"" + apart("Chữ Việt") + " Vi\\u00ea\\u0323t\"}";
        var preview = caller.postJson("/api/catalogue/preview", json, as(samples.session(author)))
                .body();
        assertTrue(preview.contains("Chữ Việt Việt"), preview);
    }
}
