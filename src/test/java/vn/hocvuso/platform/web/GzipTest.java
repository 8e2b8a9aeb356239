package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @Test
    void whatIsCompressedIsReadBackByTheLibraryOfJava() throws IOException {
        for (var page : new String[] {"", "Xin chào", "<li>Bài học</li>".repeat(5000)}) {
            var bytes = page.getBytes(StandardCharsets.UTF_8);

            var read = new GZIPInputStream(new ByteArrayInputStream(Gzip.of(bytes))).readAllBytes();

            assertArrayEquals(bytes, read);
        }
    }

    @Test
    void aPageGetsMuchShorter() {
        var page = "<li>Bài học</li>".repeat(500).getBytes(StandardCharsets.UTF_8);

        assertTrue(Gzip.of(page).length < page.length / 10);
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
