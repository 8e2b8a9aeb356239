package vn.hocvuso.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Caller.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.ReaderKeeping;
import vn.hocvuso.testing.Caller;

/** A person's choices in the reader's bar follow her to another browser, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ReaderMemoryIT {

    @Inject
    ReaderKeeping keeping;

    @Inject
    Caller caller;

    private final String username = "nguoi" + System.nanoTime();

    private String session() {
        return caller.signUp(username, "ND");
    }

    private HttpResponse<String> post(String path, String form, String cookies)
            throws IOException, InterruptedException {
        var answer = cookies.isEmpty() ? caller.post(path, form) : caller.post(path, form, "Cookie", cookies);
        assertEquals(302, answer.statusCode(), answer.body());
        return answer;
    }

    /** The cookie of the reader's bar that signing in sets. */
    private Optional<String> signIn(String cookies) throws IOException, InterruptedException {
        return signIn(cookies, "reader=");
    }

    private Optional<String> signIn(String cookies, String kept) throws IOException, InterruptedException {
        var form = "form=form&signIn=signIn&jakarta.faces.ViewState=stateless&username=" + username + "&password="
                + URLEncoder.encode(Caller.PASSWORD, StandardCharsets.UTF_8);
        return post("/open/identity/sign-in.xhtml", form, cookies).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(kept))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst();
    }

    @Test
    void whatSheChoosesFollowsHerToABrowserInWhichNothingWasChosen() throws Exception {
        var token = session();
        assertEquals(Optional.empty(), signIn(""));
        post("/reader", "size=3&colours=dark", "hvs=" + token);
        assertEquals(Optional.of("3.dark"), keeping.kept(caller.learner(token)));
        assertEquals(Optional.of("reader=3.dark"), signIn(""));
        assertEquals(Optional.empty(), signIn("reader=2"));
    }

    @Test
    void whatAVisitorChoosesIsNobodys() throws Exception {
        var token = session();
        post("/reader", "size=3", "");
        assertEquals(Optional.empty(), keeping.kept(caller.learner(token)));
    }

    @Test
    void theLanguageOfLessonsFollowsHerToo() throws Exception {
        var token = session();
        assertEquals(Optional.empty(), signIn("", "reading="));
        caller.get("/read-in?to=km&next=/", as(token));
        assertEquals(Optional.of("km"), keeping.keptReading(caller.learner(token)));
        assertEquals(Optional.of("reading=km"), signIn("", "reading="));
        assertEquals(Optional.empty(), signIn("reading=en", "reading="));
    }
}
