package vn.hocvuso.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How the one who sends this request likes to read. */
@Named("reader")
@ApplicationScoped
public class CurrentReader {

    private static final String KNOWN = CurrentReader.class.getName();

    private final HttpServletRequest request;
    private final Here here;

    @Inject
    CurrentReader(HttpServletRequest request, Here here) {
        this.request = request;
        this.here = here;
    }

    /** What the reader's bar shows as chosen. */
    public Reader getChosen() {
        if (request.getAttribute(KNOWN) instanceof Reader known) {
            return known;
        }
        var chosen = ReaderCookie.of(request).orElse(Reader.USUAL);
        request.setAttribute(KNOWN, chosen);
        return chosen;
    }

    /** For the page's root. */
    public String getClasses() {
        return getChosen().classes();
    }

    /**
     * True when pictures are to be fetched only when asked for: by the reader's choice, or by the browser's. What is
     * downloaded to be read without a line is kept whole.
     */
    public boolean isSaver() {
        return (getChosen().saver() || "on".equalsIgnoreCase(request.getHeader("Save-Data"))) && !here.isDownload();
    }

    /** True when a page is to show one thing at a time. */
    public boolean isSimple() {
        return getChosen().simple() && !here.isDownload();
    }
}
