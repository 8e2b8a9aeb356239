package vn.hocvuso.movement.news;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;

/** One piece of news of a unit. It is written, submitted, edited and published by somebody else, corrected, withdrawn. */
@Entity
@Table(name = "movement_news")
public class News {

    /** How far it has come. */
    public enum State {
        DRAFT,
        /** Waits for somebody who has not written it. */
        SUBMITTED,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * What it says.
     *
     * @param summary one or two sentences
     * @param body Markdown
     */
    public record Words(String title, String summary, String body) implements Serializable {

        private static final int LONGEST_TITLE = 200;
        private static final int LONGEST_SUMMARY = 500;
        private static final int LONGEST_BODY = 50_000;

        /**
         * Checks them.
         *
         * @throws Refusal {@code movement.news.title}, {@code movement.news.summary}, {@code movement.news.body}
         */
        public Words {
            title = Typed.line(title, LONGEST_TITLE, "movement.news.title", "title");
            summary = Typed.optionalLine(summary, LONGEST_SUMMARY, "movement.news.summary", "summary");
            body = Typed.text(body, LONGEST_BODY, "movement.news.body", "body");
        }
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "keeper_id")
    private long keeper;

    private String title;
    private String summary;
    private String body;

    @Enumerated(STRING)
    private State state = State.DRAFT;

    @Column(name = "written_by", updatable = false)
    private Learner.Ref writtenBy;

    @Column(name = "edited_by")
    private Learner.Ref editedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For JPA only. */
    protected News() {}

    News(long unit, Words words, Learner.Ref author) {
        this.unit = unit;
        keeper = unit;
        writtenBy = author;
        say(words);
    }

    private void say(Words words) {
        title = words.title();
        summary = words.summary();
        body = words.body();
    }

    /**
     * Says it anew: whoever has submitted it, her editor only.
     *
     * @throws Refusal {@code movement.news.closed} when it is not this person's turn
     */
    void write(Learner.Ref actor, Words words) {
        if (state != State.DRAFT && (state != State.SUBMITTED || actor.equals(writtenBy))) {
            throw new Refusal("movement.news.closed");
        }
        say(words);
    }

    /** @throws Refusal {@code movement.news.closed}; {@code movement.news.summary} without a summary */
    void submit() {
        if (state != State.DRAFT) {
            throw new Refusal("movement.news.closed");
        }
        Typed.line(summary, Words.LONGEST_SUMMARY, "movement.news.summary", "summary");
        state = State.SUBMITTED;
    }

    /** @throws Refusal {@code movement.news.notSubmitted}, {@code movement.news.twoPersons} */
    void publish(Learner.Ref editor, Instant now) {
        requireSubmitted();
        if (editor.equals(writtenBy)) {
            throw new Refusal("movement.news.twoPersons");
        }
        editedBy = editor;
        publishedAt = now;
        state = State.PUBLISHED;
    }

    /** @throws Refusal {@code movement.news.notSubmitted} */
    void sendBack() {
        requireSubmitted();
        state = State.DRAFT;
    }

    private void requireSubmitted() {
        if (state != State.SUBMITTED) {
            throw new Refusal("movement.news.notSubmitted");
        }
    }

    /** Says it anew where it stands. @throws Refusal {@code movement.news.notPublished} */
    void correct(Words words) {
        requirePublished();
        say(words);
    }

    /** @throws Refusal {@code movement.news.notPublished} */
    void withdraw() {
        requirePublished();
        state = State.WITHDRAWN;
    }

    private void requirePublished() {
        if (state != State.PUBLISHED) {
            throw new Refusal("movement.news.notPublished");
        }
    }

    long id() {
        return id;
    }

    /** Whose news it is. */
    long unit() {
        return unit;
    }

    /** Whose people write and edit it: another unit's, once its own has ended. */
    long keeper() {
        return keeper;
    }

    Words words() {
        return new Words(title, summary, body);
    }

    State state() {
        return state;
    }

    Learner.Ref writtenBy() {
        return writtenBy;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
