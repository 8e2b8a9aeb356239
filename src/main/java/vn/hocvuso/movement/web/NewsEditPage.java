package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.news.BulletinListening;
import vn.hocvuso.movement.news.BulletinListening.Progress;
import vn.hocvuso.movement.news.BulletinListening.Voice;
import vn.hocvuso.movement.news.News;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.movement.news.NewsBrowsing.Desk;
import vn.hocvuso.movement.news.NewsWriting;

/** Behind {@code manage/movement/news-edit.xhtml?news=…}: an item is written, edited, published, corrected, withdrawn. */
@Named
@ViewScoped
public class NewsEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NewsBrowsing browsing;
    private final NewsWriting writing;
    private final BulletinListening listening;
    private final CurrentLearner learner;

    private String news = "";
    private long id;
    private Desk desk;
    private Progress reading;
    private String title = "";
    private String summary = "";
    private String body = "";
    private String reason = "";

    @Inject
    NewsEditPage(NewsBrowsing browsing, NewsWriting writing, BulletinListening listening, CurrentLearner learner) {
        this.browsing = browsing;
        this.writing = writing;
        this.listening = listening;
        this.learner = learner;
    }

    /** Leads to an item after something was done to it. */
    static String at(long id, String done) {
        return "/manage/movement/news-edit.xhtml?faces-redirect=true&done=" + done + "&news=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(news);
        desk = browsing.desk(learner.ref(), id);
        title = desk.words().title();
        summary = desk.words().summary();
        body = desk.words().body();
        look();
    }

    /** Asks again how far the reading aloud has come. */
    public void look() {
        reading = listening.progress(learner.ref(), id);
    }

    /** Has the bulletin read aloud. */
    public String read() {
        listening.ask(learner.ref(), id);
        return at(id, "asked");
    }

    private News.Words words() {
        return new News.Words(title, summary, body);
    }

    public String save() {
        writing.write(learner.ref(), id, words());
        return at(id, "saved");
    }

    /** What was typed is saved first. */
    public String submit() {
        writing.write(learner.ref(), id, words());
        writing.submit(learner.ref(), id);
        return at(id, "submitted");
    }

    /** As the page shows it: changes are saved before. */
    public String publish() {
        writing.write(learner.ref(), id, words());
        writing.publish(learner.ref(), id);
        return at(id, "published");
    }

    public String sendBack() {
        writing.sendBack(learner.ref(), id, reason);
        return at(id, "sentBack");
    }

    public String correct() {
        writing.correct(learner.ref(), id, words(), reason);
        return at(id, "corrected");
    }

    public String withdraw() {
        writing.withdraw(learner.ref(), id, reason);
        return at(id, "withdrawn");
    }

    public boolean isDraft() {
        return desk.edits() && desk.state() == News.State.DRAFT;
    }

    /** True for who may publish it. */
    public boolean isEditable() {
        return desk.edits() && desk.state() == News.State.SUBMITTED && !desk.writer();
    }

    public boolean isPublished() {
        return desk.state() == News.State.PUBLISHED;
    }

    public boolean isCorrectable() {
        return desk.edits() && isPublished();
    }

    public boolean isWritable() {
        return isDraft() || isEditable() || isCorrectable();
    }

    public Desk getDesk() {
        return desk;
    }

    public Progress getReading() {
        return reading;
    }

    /** The bulletin as the server has read it; null while it has not. */
    public Voice getVoice() {
        return reading.sound().orElse(null);
    }

    /** How long the bulletin takes, in minutes and seconds: {@code 1:05}. */
    public String getLength() {
        var seconds = desk.bulletin().seconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    public String getNews() {
        return news;
    }

    public void setNews(String news) {
        this.news = Objects.requireNonNullElse(news, "");
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
