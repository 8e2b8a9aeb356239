package vn.hocvuso.bench.register;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The administrators' page of the indexes, as a browser without script uses it. */
final class IndexDesk {

    private static final String PATH = "/manage/search/index.xhtml";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern START = Pattern.compile("<button id=\"([^\"]*start)\"");
    private static final Pattern SESSION = Pattern.compile("JSESSIONID=[^;]+");
    private static final String DONE = "Đã tạo lại xong";
    private static final String FAILED = "Tạo lại không thành";

    /** As browsers do without TLS. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private String cookie = "hvs=" + Students.ADMINISTRATOR;

    IndexDesk(String site) {
        address = URI.create(site + PATH);
    }

    /** Presses the button that has the index of certificates, the last one on the page, built anew. */
    void rebuildCertificates() throws IOException, InterruptedException {
        var page = client.send(request().build(), BodyHandlers.ofString());
        page.headers().allValues("set-cookie").stream()
                .map(SESSION::matcher)
                .filter(found -> found.find())
                .forEach(found -> cookie += "; " + found.group());
        var state = VIEW_STATE.matcher(page.body());
        if (!state.find()) {
            throw new IOException("No form on " + PATH + ", status " + page.statusCode());
        }
        var button = START.matcher(page.body()).results().reduce((first, last) -> last).orElseThrow().group(1);
        var form = "indexes=indexes&" + encoded(button) + "=&jakarta.faces.ViewState=" + encoded(state.group(1));
        var answer = client.send(
                request()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address.resolve("/").toString().replaceAll("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The rebuild could not be asked for: status " + answer.statusCode());
        }
    }

    /** True when the last rebuild since the start has come to its end. */
    boolean rebuilt() throws IOException, InterruptedException {
        var page = client.send(request().build(), BodyHandlers.ofString()).body();
        var certificates = page.substring(page.lastIndexOf("<section"));
        if (certificates.contains(FAILED)) {
            throw new IOException("The rebuild has failed");
        }
        return certificates.contains(DONE);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address).header("Cookie", cookie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
