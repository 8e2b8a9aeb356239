package vn.hocvuso.interop.confirmation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A registry on a port of its own. It keeps the contract, and misbehaves as a test has told it beforehand: each request
 * takes the next misbehaviour from the list; while there is none, the registry is well.
 */
final class RegistrySamples implements AutoCloseable {

    /** What a request looked like. */
    record Request(String method, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join(",", entry.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    /** Answers a request in a way of its own. */
    @FunctionalInterface
    interface Misbehaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static final String RECEIPT = "{\"receipt\":\"%s\",\"state\":\"%s\"}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Misbehaviour> next = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> receipts = new HashMap<>();
    private volatile boolean slow;
    private volatile String outcome = "acknowledged";

    RegistrySamples() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/confirmations", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The next request meets this instead of a well registry. */
    RegistrySamples then(Misbehaviour misbehaviour) {
        next.add(misbehaviour);
        return this;
    }

    /** Takes levels, and tells of them only when it is asked. */
    RegistrySamples slow() {
        slow = true;
        return this;
    }

    /** What it tells when it is asked: {@code pending}, {@code acknowledged} or {@code refused}. */
    void tells(String state) {
        outcome = state;
    }

    /** All that came, in its order. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many levels it keeps. */
    int kept() {
        synchronized (receipts) {
            return receipts.size();
        }
    }

    void forget() {
        synchronized (receipts) {
            receipts.clear();
        }
    }

    /** Settings that lead here, with short times. */
    RegistrySettings settings(int tries) {
        return new RegistrySettings(
                Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/api")),
                "bi-mat",
                Duration.ofSeconds(1),
                Duration.ofMillis(700),
                tries,
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofSeconds(60));
    }

    /** A status with problem details. */
    static Misbehaviour problem(int status, String title, String... headers) {
        return exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            write(exchange, status, "{\"title\":\"" + title + "\"}");
        };
    }

    /** A status with whatever this is. */
    static Misbehaviour says(int status, String body) {
        return exchange -> write(exchange, status, body);
    }

    /** Hangs up without an answer. */
    static Misbehaviour hangsUp() {
        return HttpExchange::close;
    }

    /** Says nothing for longer than one waits. */
    static Misbehaviour keepsSilent() {
        return exchange -> {
            pause();
            exchange.close();
        };
    }

    /** Begins to answer and stops in the middle. */
    static Misbehaviour stopsInTheMiddle() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"rec".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            pause();
            exchange.close();
        };
    }

    /** Keeps the level and is gone before it has said so. */
    Misbehaviour keepsAndHangsUp() {
        return exchange -> {
            keep(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.close();
        };
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath().replaceFirst("^/api", "");
        requests.add(new Request(exchange.getRequestMethod(), path, new HashMap<>(exchange.getRequestHeaders()), body));
        var misbehaviour = next.poll();
        if (misbehaviour != null) {
            misbehaviour.answer(exchange);
        } else if (exchange.getRequestMethod().equals("POST")) {
            var receipt = keep(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            write(exchange, slow ? 202 : 201, RECEIPT.formatted(receipt, slow ? "pending" : "acknowledged"));
        } else {
            tell(exchange, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private String keep(String key) {
        synchronized (receipts) {
            return receipts.computeIfAbsent(key, each -> "bn-" + each.substring(0, 8));
        }
    }

    private void tell(HttpExchange exchange, String receipt) throws IOException {
        List<String> known;
        synchronized (receipts) {
            known = new ArrayList<>(receipts.values());
        }
        if (known.contains(receipt)) {
            write(exchange, 200, RECEIPT.formatted(receipt, outcome).replace("}", ",\"reason\":\"không đúng người\"}"));
        } else {
            write(exchange, 404, "{}");
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
