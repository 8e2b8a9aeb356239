package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import vn.hocvuso.testing.AnswerKey;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Visitor;

/** What a learner does on the pages, step by step. */
final class Citizen {

    static final String COURSE = "an-toan-tren-mang";
    static final String FIRST_LESSON = "/courses/" + COURSE + "/lessons/vi-sao-ai-cung-co-the-bi-lua";
    static final String COURSE_TITLE = "An toàn trên mạng: nhận diện và tránh lừa đảo";

    private final Visitor visitor;
    private final AnswerKey key;

    Citizen(Visitor visitor) {
        this(visitor, COURSE);
    }

    /** One who knows the answers of another course of {@code content/}. */
    Citizen(Visitor visitor, String course) {
        this.visitor = visitor;
        this.key = AnswerKey.of(course);
    }

    /** A user name that nobody has. */
    static String freshName(String beginning) {
        return beginning + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    }

    /** Somebody new, who is signed in from the next page on; the form for new accounts stays unseen. */
    Account arrive(String fullName) {
        var learner = stranger(visitor.address(), fullName);
        learner.enter(visitor.context());
        return learner.account();
    }

    /** Somebody known is signed in from the next page on; the form for that stays unseen. */
    static void enter(Visitor visitor, Account account) {
        var learner = new HttpLearner(visitor.address(), account);
        overHttp(learner::signIn);
        learner.enter(visitor.context());
    }

    /** Somebody new, who has signed up elsewhere. */
    static Account elsewhere(Visitor visitor, String fullName) {
        return stranger(visitor.address(), fullName).account();
    }

    private static HttpLearner stranger(String address, String fullName) {
        var learner = new HttpLearner(address, new Account(freshName("nguoihoc"), "ruong-lua-chin-vang"));
        overHttp(() -> learner.signUp(fullName));
        return learner;
    }

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private static void overHttp(Act act) {
        try {
            act.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the form for new accounts, which is open, picks the commune from the list, and sends it. */
    Account signUp(String fullName) {
        var account = new Account(freshName("nguoihoc"), "ruong-lua-chin-vang");
        fillIn(fullName, account);
        visitor.byId("communeText").pressSequentially("ba dinh ha noi");
        visitor.byId("communes").getByRole(AriaRole.BUTTON).first().click();
        assertThat(visitor.byId("communeText")).hasValue(java.util.regex.Pattern.compile(".*Ba Đình.*Hà Nội.*"));
        visitor.byId("signUp").click();
        return account;
    }

    /** Everything of that form except for the commune. */
    void fillIn(String fullName, Account account) {
        visitor.type("fullName", fullName);
        visitor.type("username", account.username());
        visitor.type("password", account.password());
        visitor.page().getByLabel("Người dân").check();
        visitor.byId("consents").check();
    }

    /** Enrols in the course from its page, which leads to the first lesson. */
    void enrol() {
        visitor.open("/courses/" + COURSE);
        visitor.byId("enrol").click();
        assertThat(visitor.byId("read")).isVisible();
    }

    /** From a lesson: reads this and those after it, until there is none left; tells how many. */
    int readAll() {
        var lessons = 0;
        while (visitor.page().url().contains("/lessons/")) {
            var before = visitor.page().url();
            visitor.byId("read").click();
            visitor.page().waitForURL(url -> !url.equals(before));
            lessons++;
        }
        return lessons;
    }

    /** From the course's page to the paper. */
    void startQuiz() {
        visitor.open("/learn/learning/quiz.xhtml?course=" + COURSE);
        visitor.byId("start").click();
        visitor.page().waitForURL("**/take-quiz.xhtml?attempt=*");
    }

    /** The questions of the paper on the page. */
    List<Locator> questions() {
        return visitor.page().locator("fieldset[data-question]").all();
    }

    /** Chooses right answers, or wrong ones, for these questions; with a script each is confirmed before the next. */
    void answer(Collection<Locator> questions, boolean right, boolean confirmed) {
        for (var question : questions) {
            var wanted = right ? rightTexts(question) : Set.of(text(wrongChoice(question)));
            // found before the first is chosen: that may lead away from the page
            var chosen = choices(question).stream()
                    .filter(choice -> wanted.contains(text(choice)))
                    .toList();
            chosen.forEach(choice -> choice.locator("input").check());
            if (confirmed) {
                assertThat(question.getByRole(AriaRole.STATUS).first()).hasText("Đã lưu");
            }
        }
    }

    /** Hands the paper in and waits for the result. */
    void submit() {
        visitor.byId("submit").click();
        visitor.page().waitForURL("**/result.xhtml?attempt=*");
    }

    /** The texts of the choices that are marked on the page, question by question. */
    List<Set<String>> marked() {
        var marked = new ArrayList<Set<String>>();
        for (var question : questions()) {
            marked.add(choices(question).stream()
                    .filter(choice -> choice.locator("input").isChecked())
                    .map(Citizen::text)
                    .collect(Collectors.toSet()));
        }
        return marked;
    }

    private Set<String> rightTexts(Locator question) {
        var legend = AnswerKey.plain(question.locator("legend").innerText());
        return key.right(legend.replaceFirst("^(?i)câu \\d+ ", ""));
    }

    /** The inputs of the right choices, in their order on the page. */
    List<Locator> rightChoices(Locator question) {
        var right = rightTexts(question);
        return choices(question).stream()
                .filter(choice -> right.contains(text(choice)))
                .map(choice -> choice.locator("input"))
                .toList();
    }

    /** The first choice on the page that is not right. */
    Locator wrongChoice(Locator question) {
        var right = rightTexts(question);
        return choices(question).stream()
                .filter(choice -> !right.contains(text(choice)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Locator> choices(Locator question) {
        return question.locator("label").all();
    }

    private static String text(Locator choice) {
        return AnswerKey.plain(choice.innerText());
    }

    /** Opens the page of a certificate by typing its number into the public form. */
    void lookUp(String number) {
        visitor.open("/verify");
        visitor.type("number", number);
        visitor.byId("look").click();
    }

    /** The first heading of the second level: the verdict of a public certificate page. */
    Locator verdict() {
        return visitor.page()
                .getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
    }

    /** The page's heading. */
    Locator heading() {
        return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** As one types without a Vietnamese keyboard. */
    static String typedPlainly(String name) {
        return vn.hocvuso.platform.text.Folding.fold(name).toLowerCase(Locale.ROOT);
    }
}
