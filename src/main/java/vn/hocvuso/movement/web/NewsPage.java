package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.place.PublicUnits;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/news.xhtml?unit=…&page=…}: the news that everybody may read. */
@Named
@RequestScoped
public class NewsPage {

    private static final int SHOWN = 20;

    private final NewsBrowsing browsing;
    private final PublicUnits units;
    private final String unit;
    private final int page;
    private boolean older;
    private List<NewsBrowsing.Line> lines = List.of();

    @Inject
    NewsPage(NewsBrowsing browsing, PublicUnits units, PageParameters parameters) {
        this.browsing = browsing;
        this.units = units;
        unit = parameters.text("unit");
        var asked = parameters.text("page");
        page = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
    }

    /** View action. */
    public void open() {
        var found = browsing.published(Written.id(unit), (page - 1) * SHOWN, SHOWN + 1);
        older = found.size() > SHOWN;
        lines = found.subList(0, Math.min(SHOWN, found.size()));
    }

    public List<NewsBrowsing.Line> getLines() {
        return lines;
    }

    public List<PublicUnits.Line> getProvinces() {
        return units.provinces();
    }

    /** From 1, the newest. */
    public int getPage() {
        return page;
    }

    /** Whether there is older news. */
    public boolean isOlder() {
        return older;
    }

    public String getUnit() {
        return unit;
    }
}
