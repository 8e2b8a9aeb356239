package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.movement.news.BulletinListening;
import vn.hocvuso.movement.news.BulletinListening.Voice;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.news.NewsBrowsing.Item;
import vn.hocvuso.platform.config.Site;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/news-item.xhtml?news=…}: one item. */
@Named
@RequestScoped
public class NewsItemPage {

    private final NewsBrowsing browsing;
    private final BulletinListening listening;
    private final Site site;
    private final String news;
    private Item item;
    private Voice voice;

    @Inject
    NewsItemPage(NewsBrowsing browsing, BulletinListening listening, Site site, PageParameters parameters) {
        this.browsing = browsing;
        this.listening = listening;
        this.site = site;
        news = parameters.text("news");
    }

    /** View action. */
    public void open() {
        item = browsing.item(Written.id(news));
        voice = listening.voice(item.id()).orElse(null);
    }

    public Item getItem() {
        return item;
    }

    /** The bulletin as the server has read it; null where nobody has asked for it. */
    public Voice getVoice() {
        return voice;
    }

    /** The address of the share card, whole where the site knows its own. */
    public String getCard() {
        return site.address().orElse("") + "/open/news-card?news=" + item.id();
    }
}
