package vn.hocvuso.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Spares whoever comes again the page that she already has: a learner's HTML page gets a hash of its text for an entity
 * tag, and a browser that names it is told that nothing has changed (RFC 9110, sections 8.8.3 and 13.1.2). The tag is
 * weak, for the same text goes compressed to some and not to others.
 *
 * <p>The tag stands before the text, so the page is kept until it is complete; then it is encoded and compressed in one
 * go. Only what is written as text of the type {@code text/html} is kept; files go out as streams, and errors as they
 * are.
 */
public class EntityTags extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Kept by the one browser that fetched it, for it may greet her by name, and asked about each time. */
    private static final String ASK_EACH_TIME = "private, no-cache";

    /** An answer whose page is kept back until it is known as a whole. */
    private static final class Page extends HttpServletResponseWrapper {

        private PageText text;
        private PrintWriter writer;

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null && isPage()) {
                text = new PageText();
                writer = new PrintWriter(text);
            }
            return writer == null ? super.getWriter() : writer;
        }

        private boolean isPage() {
            var type = getContentType();
            return getStatus() == SC_OK && type != null && type.startsWith("text/html");
        }

        @Override
        public void flushBuffer() throws IOException {
            if (text == null) {
                super.flushBuffer();
            }
        }

        @Override
        public void reset() {
            super.reset();
            forget();
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            forget();
        }

        private void forget() {
            text = null;
            writer = null;
        }

        /** Sends what was kept, or only that it is what the browser has. */
        void send(HttpServletRequest request) throws IOException {
            if (text == null || isCommitted()) {
                return;
            }
            writer.flush();
            if (getStatus() == SC_OK) {
                var tag = '"' + text.tag() + '"';
                setHeader("ETag", "W/" + tag);
                setHeader("Cache-Control", ASK_EACH_TIME);
                addHeader("Vary", "Accept-Encoding");
                var known = request.getHeader("If-None-Match");
                if (known != null && known.contains(tag)) {
                    setStatus(SC_NOT_MODIFIED);
                    return;
                }
            }
            var page = isCompressedFor(request) ? text.compressed() : text.plain();
            setContentLength(page.length);
            getResponse().getOutputStream().write(page);
        }

        private boolean isCompressedFor(HttpServletRequest request) {
            var compressed = Gzip.isWorthwhile(text.length()) && Gzip.accepts(request);
            if (compressed) {
                setHeader("Content-Encoding", "gzip");
            }
            return compressed;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var page = new Page(response);
        chain.doFilter(request, page);
        page.send(request);
    }
}
