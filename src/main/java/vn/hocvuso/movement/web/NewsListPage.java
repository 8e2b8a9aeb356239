package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.news.News;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.news.NewsBrowsing.Line;
import vn.hocvuso.movement.news.NewsWriting;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/news-list.xhtml?unit=…}: a unit's news, and a new item. */
@Named
@ViewScoped
public class NewsListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitBrowsing units;
    private final NewsBrowsing browsing;
    private final NewsWriting writing;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String name = "";
    private boolean editable;
    private List<UnitBrowsing.Line> own = List.of();
    private List<Line> lines = List.of();
    private String title = "";
    private String summary = "";
    private String body = "";

    @Inject
    NewsListPage(UnitBrowsing units, NewsBrowsing browsing, NewsWriting writing, CurrentLearner learner, Clock clock) {
        this.units = units;
        this.browsing = browsing;
        this.writing = writing;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: a unit, or those to choose from. */
    public void open() {
        var today = Clocks.day(clock.instant());
        own = units.own(learner.ref(), today);
        if (unit.isEmpty() && own.size() == 1) {
            unit = String.valueOf(own.get(0).id());
        }
        if (unit.isEmpty()) {
            return;
        }
        var sheet = units.sheet(learner.ref(), Written.id(unit), today);
        name = sheet.unit().shown();
        editable = sheet.edits();
        lines = browsing.of(learner.ref(), Written.id(unit));
    }

    public String begin() {
        var id = writing.begin(learner.ref(), Written.id(unit), new News.Words(title, summary, body));
        return NewsEditPage.at(id, "begun");
    }

    /** Of the unit that is looked at; empty at the beginning. */
    public String getName() {
        return name;
    }

    public boolean isEditable() {
        return editable;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
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
