package vn.hocvuso.movement.news;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** People of a unit write its news; somebody else of the unit, or above it, edits and publishes it. */
@UseCase
public class NewsWriting {

    private static final int LONGEST_REASON = 500;

    private final NewsItems items;
    private final NewsRights rights;
    private final BulletinAsking bulletins;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    NewsWriting(NewsItems items, NewsRights rights, BulletinAsking bulletins, AuditLog audit, Clock clock) {
        this.items = items;
        this.rights = rights;
        this.bulletins = bulletins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins an item.
     *
     * @return its id
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}
     */
    public long begin(Learner.Ref actor, long unit, News.Words words) {
        rights.requireUnit(actor, unit);
        var news = new News(unit, words, actor);
        items.add(news);
        audited(actor, news, "write", "");
        return news.id();
    }

    /** Says it anew, as its writer or as its editor. @throws Refusal as {@link NewsRights#requireEdit}; {@code movement.news.closed} */
    public void write(Learner.Ref actor, long id, News.Words words) {
        var news = rights.requireEdit(actor, id);
        news.write(actor, words);
        audited(actor, news, "write", "");
    }

    /** Hands it to an editor. @throws Refusal as {@link NewsRights#requireEdit}; as {@link News#submit} */
    public void submit(Learner.Ref actor, long id) {
        var news = rights.requireEdit(actor, id);
        news.submit();
        audited(actor, news, "submit", "");
    }

    /**
     * Shows it to everybody.
     *
     * @throws Refusal as {@link NewsRights#requireEdit}; {@code movement.news.notSubmitted}; {@code movement.news.twoPersons} to its writer
     */
    public void publish(Learner.Ref actor, long id) {
        var news = rights.requireEdit(actor, id);
        news.publish(actor, clock.instant());
        changed(actor, news, NewsItems.Act.PUBLISH, "", news.words());
    }

    /** Its writer is to write it anew. @throws Refusal as {@link #publish}; {@code movement.news.reason} */
    public void sendBack(Learner.Ref actor, long id, String reason) {
        var news = rights.requireEdit(actor, id);
        var why = why(reason);
        news.sendBack();
        changed(actor, news, NewsItems.Act.SEND_BACK, why, news.words());
    }

    /**
     * Says anew what is published; readers are told that and why. A bulletin that was read aloud is read anew.
     *
     * @throws Refusal as {@link NewsRights#requireEdit}; {@code movement.news.notPublished}, {@code movement.news.reason}
     */
    public void correct(Learner.Ref actor, long id, News.Words words, String reason) {
        var news = rights.requireEdit(actor, id);
        var why = why(reason);
        var before = news.words();
        news.correct(words);
        bulletins.again(actor, news);
        changed(actor, news, NewsItems.Act.CORRECT, why, before);
    }

    /** Takes it back; its address then says so. @throws Refusal as {@link #correct} */
    public void withdraw(Learner.Ref actor, long id, String reason) {
        var news = rights.requireEdit(actor, id);
        var why = why(reason);
        news.withdraw();
        bulletins.forget(news);
        changed(actor, news, NewsItems.Act.WITHDRAW, why, news.words());
    }

    private static String why(String reason) {
        return Typed.line(reason, LONGEST_REASON, "movement.news.reason", "reason");
    }

    private void changed(Learner.Ref actor, News news, NewsItems.Act act, String note, News.Words before) {
        items.record(news, act, actor, clock.instant(), note, before);
        audited(actor, news, act.name().toLowerCase(Locale.ROOT), note);
    }

    private void audited(Learner.Ref actor, News news, String act, String note) {
        audit.record(actor.value(), "movement.news." + act, "news-" + news.id(), note);
    }
}
