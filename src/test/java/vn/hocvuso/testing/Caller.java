package vn.hocvuso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.RecentSessions;
import vn.hocvuso.identity.Registering;

/**
 * Calls the deployed system over HTTP, from inside it: as a visitor, or as whoever a session's token names. Follows no
 * redirect and keeps no cookie, for these are what a test looks at. Headers are names and values in turn.
 */
@Dependent
public class Caller {

    /** What {@link #signUp} gives as the password. */
    public static final String PASSWORD = "hoa sen trong đầm";

    private static final String BOUNDARY = "----hvs";

    /** The system stands behind a proxy, which these callers play. */
    private static final String FORWARDED = "X-Forwarded-For";

    /** Each caller has one of her own, as the throttle counts them. */
    private final String address = "2001:db8::" + Long.toHexString(System.nanoTime() & 0xffff) + ":"
            + Long.toHexString(System.nanoTime() >> 16 & 0xffff);

    private final Registering registering;
    private final RecentSessions sessions;
    private final HttpServletRequest request;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    Caller(Registering registering, RecentSessions sessions, HttpServletRequest request) {
        this.registering = registering;
        this.sessions = sessions;
        this.request = request;
    }

    /** Signs up Lò Thị Mai, a citizen with a fresh username; gives the token that her cookie holds. */
    public String signUp() {
        return signUp("nguoi" + System.nanoTime(), "ND");
    }

    /** The same with this username and group. */
    public String signUp(String username, String group) {
        // each caller from an address of her own, as the throttle counts them
        return registering.register(
                new Registering.Application(username, PASSWORD, "Lò Thị Mai", Set.of(group), "00004", "", "", true),
                "2001:db8::" + Long.toHexString(System.nanoTime() & 0xffff));
    }

    public Learner.Ref learner(String token) {
        return sessions.resume(token).orElseThrow().learner();
    }

    /** The headers of who holds this token; none for a visitor, whose token is empty. */
    public static String[] as(String token) {
        return token.isEmpty() ? new String[0] : new String[] {"Cookie", "hvs=" + token};
    }

    /** Where the system is, as in {@code http://localhost:8080}. */
    public String site() {
        return "http://localhost:" + request.getLocalPort();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return text(to(path, headers));
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(to(path, headers).build(), BodyHandlers.ofByteArray());
    }

    /** What a page says that must be there. */
    public String page(String path, String... headers) throws IOException, InterruptedException {
        var answer = get(path, headers);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    /** Sends a form, its fields as {@code name=value&name=value}. */
    public HttpResponse<String> post(String path, String form, String... headers)
            throws IOException, InterruptedException {
        return postText(path, "application/x-www-form-urlencoded", form, headers);
    }

    public HttpResponse<String> postJson(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return postText(path, "application/json", json, headers);
    }

    public HttpResponse<String> putJson(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return text(to(path, headers).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Sends a text of this media type. */
    public HttpResponse<String> postText(String path, String type, String text, String... headers)
            throws IOException, InterruptedException {
        return text(to(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(text)));
    }

    /** Sends whatever this is. */
    public HttpResponse<byte[]> postBytes(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return client.send(
                to(path, headers).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
    }

    /** Sends a file as a form does, in the field {@code file}. */
    public HttpResponse<String> sendFile(String path, String name, byte[] file, String... headers)
            throws IOException, InterruptedException {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return text(to(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private HttpResponse<String> text(HttpRequest.Builder asked) throws IOException, InterruptedException {
        return client.send(asked.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String path, String... headers) {
        var asked = HttpRequest.newBuilder(URI.create(site() + path));
        if (!List.of(headers).contains(FORWARDED)) {
            asked.header(FORWARDED, address);
        }
        return headers.length == 0 ? asked : asked.headers(headers);
    }

    /** Where an answer leads, as a whole address. */
    public static String location(HttpResponse<?> answer) {
        assertEquals(302, answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The value of an answer's header; empty without it. */
    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** An interface says no, with this key and a sentence for the reader. */
    public static void assertRefused(int status, String key, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type").replaceFirst(";.*", ""));
        assertEquals(key, json(answer).getString("key"));
        assertFalse(json(answer).getString("title").isBlank());
    }
}
