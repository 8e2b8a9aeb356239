package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class StartNoticeTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whateverIsAskedItSaysThatTheSystemIsStarting() throws Exception {
        try (var notice = StartNotice.open(anyPort())) {
            for (var path : new String[] {"/", "/courses/an-toan-tren-mang?part=2"}) {
                var answer = ask(notice, path, "GET");
                assertEquals(503, answer.statusCode());
                assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
                assertEquals(
                        "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
                assertTrue(answer.body().contains("<h1>Hệ thống đang khởi động</h1>"), answer.body());
            }
            assertEquals(503, ask(notice, "/api/x", "POST").statusCode());
            assertEquals("", ask(notice, "/", "HEAD").body());
        }
    }

    @Test
    void itsPortIsFreeAtOnceWhenItCloses() throws Exception {
        InetSocketAddress address;
        try (var notice = StartNotice.open(anyPort())) {
            address = notice.address();
            assertEquals(503, ask(notice, "/", "GET").statusCode());
            assertThrows(IOException.class, () -> StartNotice.open(address).close());
        }
        try (var next = new ServerSocket()) {
            next.bind(address);
            assertTrue(next.isBound());
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private HttpResponse<String> ask(StartNotice notice, String path, String method)
            throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + notice.address().getPort() + path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
