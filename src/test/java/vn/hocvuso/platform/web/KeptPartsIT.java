package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The parts that all pages share, kept as text, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class KeptPartsIT {

    private static final Pattern FRAME =
            Pattern.compile("<(head|link|body|header|nav|fieldset|aside|main|h1|footer|script)\\b");
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"form\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    @Inject
    HttpServletRequest request;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aPageWhoseFormWasRefusedHasEachPartOnceAndInItsPlace() throws Exception {
        var fresh = send(HttpRequest.newBuilder(address("/sign-in")));
        var form = FORM.matcher(fresh);
        assertTrue(form.find(), fresh);
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form.group())
                .results()
                .map(MatchResult::group)
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        fields.put("username", "khongco");
        fields.put("password", "khong dung");
        var refused = send(HttpRequest.newBuilder(address(attribute(form.group(), "action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));

        assertTrue(refused.contains("error-summary"), refused);
        assertEquals(frame(fresh), frame(refused));
    }

    @Test
    void aPageComesAlikeTheFirstTimeAndFromWhatIsKept() throws Exception {
        var first = send(HttpRequest.newBuilder(address("/privacy")));

        assertEquals(first, send(HttpRequest.newBuilder(address("/privacy"))));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + request.getLocalPort() + path);
    }

    private String send(HttpRequest.Builder asked) throws IOException, InterruptedException {
        var answer = client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static List<String> frame(String page) {
        return FRAME.matcher(page).results().map(MatchResult::group).toList();
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
