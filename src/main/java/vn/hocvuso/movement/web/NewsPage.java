package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.place.PublicUnits;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/news.xhtml?unit=…}: the news that everybody may read. */
@Named
@RequestScoped
public class NewsPage {

    private final NewsBrowsing browsing;
    private final PublicUnits units;
    private final String unit;
    private List<NewsBrowsing.Line> lines = List.of();

    @Inject
    NewsPage(NewsBrowsing browsing, PublicUnits units, PageParameters parameters) {
        this.browsing = browsing;
        this.units = units;
        unit = parameters.text("unit");
    }

    /** View action. */
    public void open() {
        lines = browsing.published(Written.id(unit));
    }

    public List<NewsBrowsing.Line> getLines() {
        return lines;
    }

    public List<PublicUnits.Line> getProvinces() {
        return units.provinces();
    }

    public String getUnit() {
        return unit;
    }
}
