package vn.hocvuso.bench.movement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who is signed in, with a browser without script. Not for several threads at once. */
final class Desk {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SESSION = Pattern.compile("JSESSIONID=[^;]+");
    private static final String BOUNDARY = "hocvuso-benchmark-boundary";

    /** As browsers do without TLS. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String site;
    private final String token;
    private String session = "";

    Desk(String site, String username) {
        this.site = site;
        this.token = Officers.token(username);
    }

    /** What follows {@code hvs=} in the cookies: her token, and the session that the server has given her. */
    String cookie() {
        return session.isEmpty() ? token : token + "; " + session;
    }

    /** A page that must be there. */
    String page(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return sent(request(path).build(), path).body();
    }

    /**
     * Presses a button of a form on a page.
     *
     * @param fields what is filled in
     * @return where it leads
     */
    String press(String path, String form, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder(form + "=" + form + "&" + button + "=" + button);
        fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        var page = page(path);
        body.append("&jakarta.faces.ViewState=").append(encoded(viewState(page)));
        var request = request(action(page, form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return leadsTo(request, path);
    }

    /** The same with a file, and the form as multipart/form-data (RFC 7578). */
    String upload(String path, String form, String button, Map<String, String> fields, String input, byte[] file)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, form, form);
        part(body, button, button);
        for (var field : fields.entrySet()) {
            part(body, field.getKey(), field.getValue());
        }
        var page = page(path);
        part(body, "jakarta.faces.ViewState", viewState(page));
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + input
                + "\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n");
        body.write(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        var request = request(action(page, form))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return leadsTo(request, path);
    }

    private static void part(ByteArrayOutputStream body, String name, String value) throws IOException {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String viewState(String page) throws IOException {
        return first(VIEW_STATE, page);
    }

    private static String action(String page, String form) throws IOException {
        return first(Pattern.compile("<form id=\"" + form + "\"[^>]*action=\"([^\"]*)\""), page).replace("&amp;", "&");
    }

    private static String first(Pattern pattern, String page) throws IOException {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("The page has no " + pattern.pattern() + "\n" + page);
        }
        return found.group(1);
    }

    private String leadsTo(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        var answer = client.send(request.header("Origin", site).build(), BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.startsWith(site) ? to.substring(site.length()) : to)
                .orElseThrow(() -> new IOException(
                        "What was sent to " + path + " was not taken: status " + answer.statusCode() + "\n" + answer.body()));
    }

    private HttpResponse<byte[]> sent(HttpRequest request, String path) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofByteArray());
        answer.headers().allValues("set-cookie").stream()
                .map(SESSION::matcher)
                .filter(found -> found.find())
                .forEach(found -> session = found.group());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Cookie", "hvs=" + cookie());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
