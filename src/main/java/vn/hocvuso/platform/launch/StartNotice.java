package vn.hocvuso.platform.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Answers at the port while the application starts: whatever is asked, a page that says so and asks again by itself. Its
 * status, 503 with {@code Retry-After}, tells programs the same (RFC 9110, section 15.6.4).
 */
final class StartNotice implements Closeable {
    /** A whole start takes some twenty seconds. */
    private static final int SECONDS = 5;

    private static final byte[] TEXT =
            """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="%d">
            <title>Hệ thống đang khởi động</title>
            </head>
            <body>
            <main>
            <h1>Hệ thống đang khởi động</h1>
            <p>Vui lòng chờ ít giây. Trang này tự mở lại.</p>
            <p lang="en">The system is starting. This page opens again by itself in a few seconds.</p>
            </main>
            </body>
            </html>
            """
                    .formatted(SECONDS)
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private StartNotice(HttpServer server) {
        this.server = server;
    }

    /** @throws IOException when the port is taken */
    static StartNotice open(InetSocketAddress address) throws IOException {
        var server = HttpServer.create(address, 0);
        server.createContext("/", StartNotice::answer);
        server.start();
        return new StartNotice(server);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html;charset=UTF-8");
            headers.set("Cache-Control", "no-store");
            headers.set("Retry-After", Integer.toString(SECONDS));
            headers.set("Connection", "close");
            var head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(503, head ? -1 : TEXT.length);
            if (!head) {
                exchange.getResponseBody().write(TEXT);
            }
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /** Frees the port. */
    @Override
    public void close() {
        server.stop(0);
    }
}
