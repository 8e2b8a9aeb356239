package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.news.News;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.news.NewsBrowsing.Line;
import vn.hocvuso.movement.news.NewsWriting;
import vn.hocvuso.movement.place.UnitBrowsing;

/** Behind {@code manage/movement/news-list.xhtml?unit=…}: a unit's news, and a new item. */
@Named
@ViewScoped
public class NewsListPage extends UnitDesk<Line> {

    private static final long serialVersionUID = 1L;

    private final NewsBrowsing browsing;
    private final NewsWriting writing;

    private String title = "";
    private String summary = "";
    private String body = "";

    @Inject
    NewsListPage(UnitBrowsing units, NewsBrowsing browsing, NewsWriting writing, CurrentLearner learner, Clock clock) {
        super(units, learner, clock);
        this.browsing = browsing;
        this.writing = writing;
    }

    @Override
    List<Line> read(Learner.Ref person, long unit) {
        return browsing.of(person, unit);
    }

    public String begin() {
        var id = writing.begin(person(), id(), new News.Words(title, summary, body));
        return NewsEditPage.at(id, "begun");
    }

    /** Those that wait for somebody to look at them. */
    public List<Line> getWaiting() {
        return getLines().stream().filter(NewsListPage::waits).toList();
    }

    public List<Line> getOthers() {
        return getLines().stream().filter(line -> !waits(line)).toList();
    }

    private static boolean waits(Line line) {
        return line.state().equals(News.State.SUBMITTED.name());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
