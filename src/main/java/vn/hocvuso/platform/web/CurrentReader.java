package vn.hocvuso.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How the one who sends this request likes to read. */
@Named("reader")
@RequestScoped
public class CurrentReader {

    private final Reader chosen;
    private final boolean browserSaves;
    private final boolean downloading;

    @Inject
    CurrentReader(HttpServletRequest request, Here here) {
        downloading = here.isDownload();
        chosen = ReaderCookie.of(request).orElse(Reader.USUAL);
        browserSaves = "on".equalsIgnoreCase(request.getHeader("Save-Data"));
    }

    /** What the reader's bar shows as chosen. */
    public Reader getChosen() {
        return chosen;
    }

    /** For the page's root. */
    public String getClasses() {
        return chosen.classes();
    }

    /**
     * True when pictures are to be fetched only when asked for: by the reader's choice, or by the browser's. What is
     * downloaded to be read without a line is kept whole.
     */
    public boolean isSaver() {
        return (chosen.saver() || browserSaves) && !downloading;
    }

    /** True when a page is to show one thing at a time. */
    public boolean isSimple() {
        return chosen.simple() && !downloading;
    }
}
