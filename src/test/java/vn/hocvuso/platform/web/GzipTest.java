package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 80, 81, 1000, 90_000})
    void whatIsCompressedInPartsIsReadBackByTheLibraryOfJava(int length) throws IOException {
        var parts = List.of(
                "<p>Chào bà Nguyễn Thị Tám</p>".getBytes(StandardCharsets.UTF_8),
                page().substring(0, length).getBytes(StandardCharsets.UTF_8),
                page().getBytes(StandardCharsets.UTF_8));
        var file = new Gzip(100);
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            file.add(part, Gzip.block(part, length % 2 == 0 ? Gzip.FAST : Gzip.HARDEST));
            whole.writeBytes(part);
        }

        var read = new GZIPInputStream(new ByteArrayInputStream(file.finish())).readAllBytes();

        assertArrayEquals(whole.toByteArray(), read);
    }

    @Test
    void aPageGetsMuchShorter() {
        var page = page().getBytes(StandardCharsets.UTF_8);

        assertTrue(Gzip.block(page, Gzip.FAST).length < page.length / 10);
    }

    private static String page() {
        return IntStream.range(0, 5000)
                .mapToObj(i -> "<li>Bài học %04d</li>".formatted(i % 50))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "deflate,GZIP", "x-gzip"})
    void aBrowserThatNamesItGetsIt(String accepted) {
        assertTrue(Gzip.accepts(request(accepted)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, br", "notgzip"})
    void aBrowserThatDoesNotWantItDoesNot(String accepted) {
        assertFalse(Gzip.accepts(request(accepted)));
    }

    @Test
    void aBrowserThatSaysNothingDoesNot() {
        assertFalse(Gzip.accepts(request(null)));
    }

    private static HttpServletRequest request(String accepted) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                GzipTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> accepted);
    }
}
