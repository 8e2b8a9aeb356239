package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeskScriptsTest {

    @Test
    void aKeptTextReachesThePageAsTheObjectItIs() throws IOException {
        var page = new LastText();
        var text = "<nav>Khóa học của tôi</nav>".repeat(20);

        new DeskScripts.NonceWriter(page).write(text);

        assertSame(text, page.last);
    }

    @Test
    void aPartOfATextIsNotCopiedEither() throws IOException {
        var page = new LastText();
        var text = "Khóa học của tôi";

        new DeskScripts.NonceWriter(page).write(text, 0, text.length());

        assertSame(text, page.last);
    }

    /** A page that remembers the text written last. */
    private static final class LastText extends ResponseWriterWrapper {

        private String last;

        LastText() {
            super(null);
        }

        @Override
        public void write(String text, int begin, int length) {
            last = text;
        }

        @Override
        public void write(char[] letters, int begin, int length) {
            last = new String(letters, begin, length);
        }
    }
}
