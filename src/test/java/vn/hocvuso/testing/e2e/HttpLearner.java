package vn.hocvuso.testing.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.testing.AnswerKey;
import vn.hocvuso.testing.PackagedSystem.Account;

/** A learner over bare HTTP, without a browser: quick enough to be many. One thread at a time. */
final class HttpLearner {

    /** A question of the open paper: its choices' texts by their places, and the places that are marked. */
    record Question(long id, String prompt, List<String> choices, Set<Integer> marked) {}

    private static final List<String> LESSONS = List.of(
            "vi-sao-ai-cung-co-the-bi-lua",
            "gia-danh-cong-an-ngan-hang-nguoi-than",
            "tin-nhan-trang-web-ung-dung-gia",
            "mat-khau-otp-khoa-man-hinh",
            "thong-tin-ca-nhan-va-giay-to",
            "mua-ban-dau-tu-viec-lam",
            "khi-lo-bi-lua");

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern QUESTION =
            Pattern.compile("<fieldset[^>]*data-question=\"(\\d+)\"[^>]*>(.*?)</fieldset>", Pattern.DOTALL);
    private static final Pattern PROMPT = Pattern.compile("question__text\">(.*?)</span>", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile(
            "<input[^>]*value=\"(\\d+)\"([^>]*)/?>\\s*<span class=\"choice__text\">(.*?)</span>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("HVS(-[0-9A-Z]{4}){3}-[0-9A-Z]{3}");
    private static final Pattern ATTEMPT = Pattern.compile("attempt=(\\d+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Account account;
    private String address;

    HttpLearner(String address, Account account) {
        this.address = address;
        this.account = account;
    }

    /** Whoever is signed in with this token, from now on. */
    void resume(String token) {
        var cookie = new HttpCookie("hvs", token);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** A browser goes on with the session of this learner. */
    void enter(BrowserContext browser) {
        browser.addCookies(cookies.getCookieStore().get(URI.create(address)).stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                .toList());
    }

    /** The system has been started anew; cookies stay. */
    void moveTo(String newAddress) {
        address = newAddress;
    }

    Account account() {
        return account;
    }

    void signUp(String fullName) throws IOException, InterruptedException {
        post(
                get("/sign-up"),
                "form",
                "signUp",
                Map.of(
                        "fullName",
                        fullName,
                        "username",
                        account.username(),
                        "password",
                        account.password(),
                        "groups",
                        "ND",
                        "communeText",
                        "Phường Ba Đình, Hà Nội",
                        "consents",
                        "on"));
    }

    void signIn() throws IOException, InterruptedException {
        post(get("/sign-in"), "form", "signIn", Map.of("username", account.username(), "password", account.password()));
    }

    void enrol() throws IOException, InterruptedException {
        post(get("/courses/" + Citizen.COURSE), "enrolment", "enrol", Map.of());
    }

    void readAll() throws IOException, InterruptedException {
        for (var lesson : LESSONS) {
            post(get("/courses/" + Citizen.COURSE + "/lessons/" + lesson), "reading", "read", Map.of());
        }
    }

    /** The whole way to a certificate; tells its number. */
    String graduate(String fullName) throws IOException, InterruptedException {
        signUp(fullName);
        enrol();
        readAll();
        var attempt = startQuiz();
        answerAllRight(attempt);
        if (!submit(attempt)) {
            throw new IllegalStateException("The paper was not taken");
        }
        var number = NUMBER.matcher(get("/learn/home.xhtml").body());
        if (!number.find()) {
            throw new IllegalStateException("No certificate");
        }
        return number.group();
    }

    void answerAllRight(long attempt) throws IOException, InterruptedException {
        var key = AnswerKey.of(Citizen.COURSE);
        for (var question : paper(attempt)) {
            save(attempt, question.id(), right(question, key));
        }
    }

    /** Begins an attempt and tells its id. */
    long startQuiz() throws IOException, InterruptedException {
        var paper = send("/start", Map.of("course", Citizen.COURSE));
        var attempt = ATTEMPT.matcher(paper.uri().toString());
        if (!attempt.find()) {
            throw new IllegalStateException("No paper at " + paper.uri());
        }
        return Long.parseLong(attempt.group(1));
    }

    /** The paper as its page shows it. */
    List<Question> paper(long attempt) throws IOException, InterruptedException {
        var page = get("/learn/assessment/take-quiz.xhtml?attempt=" + attempt).body();
        return QUESTION.matcher(page).results().map(HttpLearner::question).toList();
    }

    private static Question question(MatchResult found) {
        var prompt = PROMPT.matcher(found.group(2));
        if (!prompt.find()) {
            throw new IllegalStateException("A question without text: " + found.group());
        }
        var choices = new ArrayList<String>();
        var marked = new TreeSet<Integer>();
        CHOICE.matcher(found.group(2)).results().forEach(choice -> {
            if (choice.group(2).contains("checked")) {
                marked.add(Integer.valueOf(choice.group(1)));
            }
            choices.add(plain(choice.group(3)));
        });
        return new Question(Long.parseLong(found.group(1)), plain(prompt.group(1)), choices, marked);
    }

    private static String plain(String html) {
        return AnswerKey.plain(html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    /** The places of the right choices. */
    private static List<Integer> right(Question question, AnswerKey key) {
        var texts = key.right(question.prompt());
        return IntStream.range(0, question.choices().size())
                .filter(place -> texts.contains(question.choices().get(place)))
                .boxed()
                .toList();
    }

    /** Sends one answer as the page's script does; the answer's body when it was confirmed. */
    String save(long attempt, long question, List<Integer> places) throws IOException, InterruptedException {
        var json = "{\"choices\":" + places + "}";
        var request = HttpRequest.newBuilder(
                        URI.create(address + "/api/assessment/attempts/" + attempt + "/answers/" + question))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Origin", address)
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Hands the paper in; true when the result was shown. */
    boolean submit(long attempt) throws IOException, InterruptedException {
        var response = send("/paper", Map.of("attempt", "" + attempt, "act", "submit", "anyway", "true"));
        return response.statusCode() == 200 && response.uri().getPath().endsWith("/result.xhtml");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form of a page with what is hidden in it. */
    private HttpResponse<String> post(HttpResponse<String> page, String form, String button, Map<String, String> typed)
            throws IOException, InterruptedException {
        var found = Pattern.compile(
                        "<form id=\"" + form + "\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(
                    "No form " + form + " at " + page.uri() + " (" + page.statusCode() + "):\n" + page.body());
        }
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(found.group(2))
                .results()
                .forEach(field -> fields.put(attribute(field.group(), "name"), attribute(field.group(), "value")));
        fields.putAll(typed);
        fields.put(button, button);
        var response = send(plain(found.group(1)), fields);
        if (response.statusCode() != 200 || response.body().contains("error-summary")) {
            throw new IllegalStateException(form + " was refused (" + response.statusCode() + "):\n" + response.body());
        }
        return response;
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
