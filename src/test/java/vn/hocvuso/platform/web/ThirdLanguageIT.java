package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Caller;

/** One file with two messages, which {@code SuiteDeployment} adds to the WAR, makes a language of pages; over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ThirdLanguageIT {

    @Inject
    Caller caller;

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return caller.get(path, "Cookie", "lang=" + language);
    }

    @Test
    void itIsOfferedByItsOwnName() throws Exception {
        var page = get("/privacy", "vi").body();
        assertTrue(page.contains("lang=\"qtz\" hreflang=\"qtz\" aria-label=\"QTZ Qatzu\">QTZ</a>"), page);
        assertTrue(page.contains("lang=\"en\" hreflang=\"en\" aria-label=\"EN English\">EN</a>"), page);
        assertFalse(page.contains("hreflang=\"vi\""), page);
        var chosen = get("/language?to=qtz&next=/privacy", "vi");
        assertTrue(chosen.headers().firstValue("Set-Cookie").orElseThrow().startsWith("lang=qtz;"));
    }

    @Test
    void pagesAreInItAndFallBackToVietnameseMessageByMessage() throws Exception {
        var page = get("/sign-in", "qtz");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("lang=\"qtz\""), page.body());
        assertTrue(page.body().contains(">Kursu</a>"), page.body());
        assertTrue(page.body().contains("Đến nội dung chính"), page.body());
        assertTrue(page.body().contains("Tên đăng nhập"), "rooms without a file of the language: " + page.body());
    }

    @Test
    void whatIsNoLanguageIsVietnamese() throws Exception {
        assertTrue(get("/privacy", "xx").body().contains("lang=\"vi\""));
        assertTrue(get("/language?to=xx&next=/", "en")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .startsWith("lang=vi;"));
    }
}
