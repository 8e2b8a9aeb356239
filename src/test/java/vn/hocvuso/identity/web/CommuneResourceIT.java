package vn.hocvuso.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks for communes over HTTP, as the form's script does. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CommuneResourceIT {

    @ArquillianResource
    private URL site;

    @Test
    void communesAreFoundWithoutSigningIn() throws Exception {
        var answer = ask("q=" + encoded("ba dinh") + "&limit=1");
        assertEquals(200, answer.statusCode());
        assertEquals("[{\"code\":\"00004\",\"label\":\"Phường Ba Đình, Hà Nội\"}]", answer.body());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("max-age=3600"));
    }

    @Test
    void whateverIsTypedIsAnswered() throws Exception {
        assertEquals("[]", ask("q=").body());
        assertEquals("[]", ask("").body());
        assertEquals("[]", ask("q=" + "a".repeat(101)).body());
        assertEquals(200, ask("q=" + encoded("%_'\"<>") + "&limit=-5").statusCode());
        assertEquals(200, ask("q=tan&limit=nhieu").statusCode());
        assertEquals(20, ask("q=tan&limit=1000").body().split("\"code\"").length - 1);
    }

    private HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + "api/identity/communes?" + query))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
