package vn.hocvuso.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.ReaderKeeping;
import vn.hocvuso.identity.RecentSessions;
import vn.hocvuso.identity.Registering;

/** A person's choices in the reader's bar follow her to another browser, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ReaderMemoryIT {

    private static final String PASSWORD = "hoa sen trong đầm";

    @Inject
    Registering registering;

    @Inject
    RecentSessions sessions;

    @Inject
    ReaderKeeping keeping;

    @Inject
    HttpServletRequest request;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String username = "nguoi" + System.nanoTime();

    private String session() {
        return registering.register(
                new Registering.Application(username, PASSWORD, "Nguyễn Thị Sáu", Set.of("ND"), "00004", "", "", true),
                "192.0.2.7");
    }

    private HttpResponse<String> post(String path, String form, String cookies)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + request.getLocalPort() + path);
        var builder = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        var answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(302, answer.statusCode(), answer.body());
        return answer;
    }

    /** The cookie of the reader's bar that signing in sets. */
    private Optional<String> signIn(String cookies) throws IOException, InterruptedException {
        return signIn(cookies, "reader=");
    }

    private Optional<String> signIn(String cookies, String kept) throws IOException, InterruptedException {
        var form = "form=form&signIn=signIn&jakarta.faces.ViewState=stateless&username=" + username + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
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
        assertEquals(
                Optional.of("3.dark"),
                keeping.kept(sessions.resume(token).orElseThrow().learner()));
        assertEquals(Optional.of("reader=3.dark"), signIn(""));
        assertEquals(Optional.empty(), signIn("reader=2"));
    }

    @Test
    void whatAVisitorChoosesIsNobodys() throws Exception {
        var token = session();
        post("/reader", "size=3", "");
        assertEquals(
                Optional.empty(),
                keeping.kept(sessions.resume(token).orElseThrow().learner()));
    }

    @Test
    void theLanguageOfLessonsFollowsHerToo() throws Exception {
        var token = session();
        assertEquals(Optional.empty(), signIn("", "reading="));
        var address = URI.create("http://localhost:" + request.getLocalPort() + "/read-in?to=km&next=/");
        client.send(
                HttpRequest.newBuilder(address).header("Cookie", "hvs=" + token).build(),
                HttpResponse.BodyHandlers.discarding());
        assertEquals(
                Optional.of("km"),
                keeping.keptReading(sessions.resume(token).orElseThrow().learner()));
        assertEquals(Optional.of("reading=km"), signIn("", "reading="));
        assertEquals(Optional.empty(), signIn("reading=en", "reading="));
    }
}
