package vn.hocvuso.interop.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The registry over HTTP with JSON, as {@code src/docs/openapi/confirmation.yaml} says. Follows no redirect: a token must
 * not go where nobody has sent it.
 */
@ApplicationScoped
class HttpLevelRegistry implements LevelRegistry {

    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int NOT_FOUND = 404;
    private static final int CONTENT_WRONG = 400;
    private static final int SERVER_WRONG = 500;
    /** What is wrong with the request's time or with us, and not with the message (RFC 9110, section 15.5; RFC 8470). */
    private static final Set<Integer> NOT_THE_MESSAGE = Set.of(401, 403, 408, 425, 429);

    private final RegistrySettings settings;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    HttpLevelRegistry(Clock clock) {
        this(RegistrySettings.read(), clock);
    }

    HttpLevelRegistry(RegistrySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .build();
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the settings
    }

    @Override
    public boolean isConnected() {
        return settings.address().isPresent();
    }

    @Override
    public Answer tell(Message message) throws InterruptedException {
        return answer(
                request("/confirmations")
                        .header("Idempotency-Key", message.key())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json(message).toString(), StandardCharsets.UTF_8)),
                false);
    }

    @Override
    public Answer ask(String receipt) throws InterruptedException {
        return answer(request("/confirmations/" + receipt).GET(), true);
    }

    private static JsonObject json(Message message) {
        return Json.createObjectBuilder()
                .add(
                        "subject",
                        Json.createObjectBuilder().add("scheme", "hocvuso").add("value", message.subject()))
                .add("group", message.group())
                .add("level", message.level())
                .add("rules", message.rules())
                .add(
                        "framework",
                        Json.createObjectBuilder()
                                .add("code", message.framework())
                                .add("version", message.frameworkVersion()))
                .add("confirmedAt", message.confirmedAt().toString())
                .add("issuer", message.issuer())
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var address = settings.address().orElseThrow(() -> new IllegalStateException("There is no registry"));
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
        return settings.token().isEmpty() ? request : request.header("Authorization", "Bearer " + settings.token());
    }

    private Answer answer(HttpRequest.Builder request, boolean asked) throws InterruptedException {
        try {
            var answer = send(request.build());
            var status = answer.statusCode();
            if (status == 200 || status == 201 || status == 202) {
                return read(answer);
            }
            if (asked && status == NOT_FOUND) {
                return new Forgotten();
            }
            if (status >= CONTENT_WRONG && status < SERVER_WRONG && !NOT_THE_MESSAGE.contains(status)) {
                return new Refused(told(answer));
            }
            return new Later(told(answer), retryAfter(answer));
        } catch (IOException e) {
            return new Later(String.valueOf(e.getMessage() == null ? e : e.getMessage()), Optional.empty());
        }
    }

    /** The whole answer must be there in time: the client's own time-out ends with its head. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var coming = client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return coming.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new HttpTimeoutException(
                    "No answer within " + settings.answer().toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private static Answer read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var body = reader.readObject();
            var receipt = body.getString("receipt", "");
            var state = body.getString("state", "");
            if (state.equals("refused")) {
                return new Refused(body.getString("reason", String.valueOf(answer.statusCode())));
            }
            if (RECEIPT.matcher(receipt).matches()) {
                if (state.equals("acknowledged")) {
                    return new Acknowledged(receipt);
                }
                if (state.equals("pending")) {
                    return new Pending(receipt);
                }
            }
        } catch (JsonException | ClassCastException e) {
            return new Later(answer.statusCode() + " without a readable answer", Optional.empty());
        }
        return new Later(answer.statusCode() + " without a receipt and a state", Optional.empty());
    }

    /** Title and detail of problem details (RFC 9457), and the status. */
    private static String told(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var body = reader.readObject();
            return (answer.statusCode() + " " + body.getString("title", "") + " " + body.getString("detail", ""))
                    .strip();
        } catch (JsonException | ClassCastException e) {
            return String.valueOf(answer.statusCode());
        }
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3); at most a day. */
    private Optional<Duration> retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(this::wait)
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wait);
    }

    private Optional<Duration> wait(String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
