package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageTextTest {

    /** Held here, for a chunk is found by the object. */
    private static final String SHARED = "<nav>Khóa học của tôi</nav>".repeat(40);

    @Test
    void aPageIsTheSameWithSharedChunksAndWithout() throws IOException {
        var without = page("Tám", new String(SHARED));
        Chunk.prepare(SHARED);
        var with = page("Tám", SHARED);

        assertEquals(
                new String(without.plain(), StandardCharsets.UTF_8), new String(with.plain(), StandardCharsets.UTF_8));
        assertEquals(new String(without.plain(), StandardCharsets.UTF_8), unpacked(without));
        assertEquals(new String(without.plain(), StandardCharsets.UTF_8), unpacked(with));
        assertEquals(without.plain().length, with.length());
    }

    @Test
    void aTagStaysWithThePageAndChangesWithWhatOnePageHasForItself() {
        Chunk.prepare(SHARED);

        assertEquals(page("Tám", SHARED).tag(), page("Tám", SHARED).tag());
        assertNotEquals(page("Tám", SHARED).tag(), page("Chín", SHARED).tag());
    }

    private static PageText page(String name, String shared) {
        var text = new PageText();
        text.write("<h1>Chào bà ", 0, 12);
        text.write(name, 0, name.length());
        text.write("</h1>".toCharArray(), 0, 5);
        text.write(shared, 0, shared.length());
        text.write('!');
        return text;
    }

    private static String unpacked(PageText page) throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(page.compressed())).readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
