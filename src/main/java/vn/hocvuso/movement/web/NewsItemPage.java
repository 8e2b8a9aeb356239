package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.news.NewsBrowsing.Item;
import vn.hocvuso.platform.config.Site;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/news-item.xhtml?news=…}: one item. */
@Named
@RequestScoped
public class NewsItemPage {

    private final NewsBrowsing browsing;
    private final Site site;
    private final String news;
    private Item item;

    @Inject
    NewsItemPage(NewsBrowsing browsing, Site site, PageParameters parameters) {
        this.browsing = browsing;
        this.site = site;
        news = parameters.text("news");
    }

    /** View action. */
    public void open() {
        item = browsing.item(Written.id(news));
    }

    public Item getItem() {
        return item;
    }

    /** The address of the share card, whole where the site knows its own. */
    public String getCard() {
        return site.address().orElse("") + "/open/news-card?news=" + item.id();
    }
}
