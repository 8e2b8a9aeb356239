package vn.hocvuso.movement.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds news, and keeps what was done to it. */
@ApplicationScoped
class NewsItems {

    /** What was done after it was written. */
    enum Act {
        PUBLISH,
        SEND_BACK,
        CORRECT,
        WITHDRAW
    }

    /**
     * One act.
     *
     * @param note why
     * @param title what the title was before
     */
    record Change(Act act, Learner.Ref actor, Instant at, String note, String title) {}

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    NewsItems(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /** @throws Refusal {@code movement.news.unknown} */
    News require(long id) {
        return Optional.ofNullable(entityManager.find(News.class, id))
                .orElseThrow(() -> new Refusal("movement.news.unknown"));
    }

    /** Kept from others until the transaction ends. @throws Refusal {@code movement.news.unknown} */
    News lock(long id) {
        return Optional.ofNullable(entityManager.find(News.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("movement.news.unknown"));
    }

    void add(News news) {
        entityManager.persist(news);
        entityManager.flush(); // the key is assigned here
    }

    /** @param before what it said until then */
    void record(News news, Act act, Learner.Ref actor, Instant now, String note, News.Words before) {
        statement.change(
                "insert into movement_news_change (news_id, act, actor, at, note, title, summary, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                news.id(),
                act.name(),
                actor.value(),
                now,
                note,
                before.title(),
                before.summary(),
                before.body());
    }

    /** The first first. */
    List<Change> changes(long news) {
        return statement.list(
                "select act, actor, at, note, title from movement_news_change where news_id = ? order by id",
                row -> new Change(
                        Act.valueOf(row.getString("act")),
                        new Learner.Ref(row.getLong("actor")),
                        SingleStatement.instant(row, "at").orElseThrow(),
                        row.getString("note"),
                        row.getString("title")),
                news);
    }
}
