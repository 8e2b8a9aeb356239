package vn.hocvuso.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.search.Searching;
import vn.hocvuso.search.Searching.Found;

/** Behind {@code open/search/search.xhtml?q=…&p=…}. */
@Named
@RequestScoped
public class SearchPage {

    private static final int PAGE = 10;
    private static final int MOST_PAGES = 100;

    private final Searching searching;

    private String q = "";
    private String p = "";
    private Found found = new Found(true, List.of(), 0, "", "");
    private boolean asked;

    @Inject
    SearchPage(Searching searching) {
        this.searching = searching;
    }

    /** View action: answers the question of the address, if there is one. */
    public void open() {
        if (!q.isBlank()) {
            found = searching.courses(q, (getPage() - 1) * PAGE, PAGE);
            asked = true;
        }
    }

    /** Counts from 1, whatever the address says. */
    public int getPage() {
        return p.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(p), MOST_PAGES) : 1;
    }

    /** The number of the first hit on this page. */
    public int getFirstNumber() {
        return (getPage() - 1) * PAGE + 1;
    }

    public boolean isMore() {
        return found.total() > (long) getPage() * PAGE
                && getPage() < MOST_PAGES
                && !found.hits().isEmpty();
    }

    /** The address of another page of the same answer. */
    public String address(int page) {
        return addressOf(q) + "&p=" + page;
    }

    /** The address of another question. */
    public String addressOf(String question) {
        return "/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    /** True when a question was asked and answered. */
    public boolean isAsked() {
        return asked;
    }

    public Found getFound() {
        return found;
    }

    public int getLongest() {
        return Searching.LONGEST;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q == null ? "" : q;
    }

    public String getP() {
        return p;
    }

    public void setP(String p) {
        this.p = p == null ? "" : p;
    }
}
