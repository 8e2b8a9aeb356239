package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.Writer;
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
    private static final class LastText extends ResponseWriter {

        private String last;

        @Override
        public void write(String text, int begin, int length) {
            last = text;
        }

        @Override
        public void write(char[] letters, int begin, int length) {
            last = new String(letters, begin, length);
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held open
        }

        @Override
        public void startDocument() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endDocument() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void startElement(String name, UIComponent component) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endElement(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeAttribute(String name, Object value, String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeURIAttribute(String name, Object value, String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeComment(Object comment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeText(Object text, String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeText(char[] text, int begin, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            throw new UnsupportedOperationException();
        }
    }
}
