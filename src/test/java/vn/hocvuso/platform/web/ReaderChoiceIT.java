package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Caller;

/** Sends the form of the reader's bar over HTTP, signed out. */
@ExtendWith(ArquillianExtension.class)
class ReaderChoiceIT {

    @Inject
    Caller caller;

    private HttpResponse<String> choose(String form, String... headers) throws IOException, InterruptedException {
        return caller.post("/reader", form, headers);
    }

    private String page(String... headers) throws IOException, InterruptedException {
        return caller.page("/privacy", headers);
    }

    private static String cookie(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode());
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void theChoiceIsKeptForAYearOutOfReachOfScripts() throws Exception {
        var cookie = cookie(choose("size=4&lines=wide&colours=dark&saver=saver&simple=simple&next=/courses"));
        assertTrue(cookie.startsWith("reader=4.wide.dark.saver.simple;"), cookie);
        assertTrue(cookie.contains("Max-Age=31536000"), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void itLeadsBackToThePageAndNowhereElse() throws Exception {
        var back = choose("size=2&next=/search?q=lua%2Bdao").headers().firstValue("Location");
        assertTrue(back.orElseThrow().endsWith("/search?q=lua+dao"), back.toString());
        var away = choose("size=2&next=//example.com/").headers().firstValue("Location");
        assertTrue(away.orElseThrow().endsWith(caller.site() + "/"), away.toString());
    }

    @Test
    void whatCannotBeChosenIsLeftOut() throws Exception {
        var cookie = cookie(choose("size=9&lines=huge&colours=pink&saver=yes"));
        assertTrue(cookie.startsWith("reader=1;"), cookie);
    }

    @Test
    void anotherSiteCannotChoose() throws Exception {
        var answer = choose("size=2", "Sec-Fetch-Site", "cross-site");
        assertEquals(404, answer.statusCode(), "what is forbidden looks like what does not exist");
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aPageIsWrittenForWhoReadsIt() throws Exception {
        assertTrue(page().contains("class=\"reader-size-1\""));
        assertTrue(page("Cookie", "reader=3.contrast").contains("class=\"reader-size-3 reader-contrast\""));
        assertTrue(page("Cookie", "reader=<script>").contains("class=\"reader-size-1\""));
    }
}
