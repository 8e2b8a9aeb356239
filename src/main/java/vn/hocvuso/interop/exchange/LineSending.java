package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hocvuso.platform.Refusal;

/**
 * Sends results by line while there is one: in batches, each struck from the list when its receipt has come. What it
 * knows is in the database, so that it goes on after a restart where it was; after a failure it waits longer and longer.
 */
@ApplicationScoped
class LineSending {

    private static final System.Logger LOG = System.getLogger(LineSending.class.getName());

    private static final int BATCH = 500;
    private static final int OK = 200;
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 7;

    private final Links links;
    private final Outgoing outgoing;
    private final ResultCollecting collecting;
    private final BoxKeeping keeping;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    @Inject
    LineSending(Links links, Outgoing outgoing, ResultCollecting collecting, BoxKeeping keeping, Clock clock) {
        this.links = links;
        this.outgoing = outgoing;
        this.collecting = collecting;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Called again and again; does nothing where no line is set, it is paused, or it is too early. */
    void tick() throws InterruptedException {
        if (links.find().filter(link -> link.isDue(clock.instant())).isEmpty()) {
            return;
        }
        collecting.collect();
        for (var batch = outgoing.unconfirmed(BATCH); !batch.isEmpty(); batch = outgoing.unconfirmed(BATCH)) {
            // Asked again each time: it may have been paused meanwhile.
            var link = links.find().filter(found -> found.isDue(clock.instant()));
            if (link.isEmpty()) {
                return;
            }
            try {
                send(link.get(), batch);
                links.sent(clock.instant());
            } catch (IOException e) {
                failed(link.get(), "connect", "");
                return;
            } catch (Refusal refusal) {
                failed(link.get(), refusal.messageKey().replaceFirst(".*\\.", ""), argument(refusal));
                return;
            }
        }
        links.rest(clock.instant().plus(BETWEEN));
    }

    private static String argument(Refusal refusal) {
        return refusal.arguments().isEmpty() ? "" : refusal.arguments().get(0).toString();
    }

    /** @throws Refusal {@code interop.line.answer} with what was answered, or {@code interop.line.receipt} */
    private void send(Links.Link link, List<Outgoing.Line> batch) throws IOException, InterruptedException {
        var file = keeping.pack(link.key(), batch);
        var request = HttpRequest.newBuilder(URI.create(link.address() + "/api/interop/results"))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new Refusal("interop.line.answer", told(answer));
        }
        try {
            keeping.confirm(Receipt.read(answer.body(), link.key()));
        } catch (Refusal refusal) {
            // Whatever it is that answers there: it has confirmed nothing.
            throw new Refusal("interop.line.receipt");
        }
    }

    /** The title of problem details (RFC 9457), or the status alone. */
    private static String told(HttpResponse<byte[]> answer) {
        try (var reader =
                ResultJson.JSON.createReader(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)))) {
            return reader.readObject().getString("title", "") + " (" + answer.statusCode() + ")";
        } catch (JsonException e) {
            return String.valueOf(answer.statusCode());
        }
    }

    private void failed(Links.Link link, String problem, String text) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(link.tries(), MOST_DOUBLINGS));
        var until = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        links.failed(problem, text, link.tries() + 1, until);
        LOG.log(Level.WARNING, "Results could not be sent ({0} {1}); next try at {2}", problem, text, until);
    }
}
