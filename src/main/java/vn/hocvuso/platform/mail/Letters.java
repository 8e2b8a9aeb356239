package vn.hocvuso.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The queue of letters. */
@ApplicationScoped
public class Letters {

    /**
     * How the queue stands.
     *
     * @param waiting to be sent, for the first time or again
     * @param sent within a week, as is what was given up
     * @param newest why those were given up that were so last, the newest first, at most five
     */
    public record Standing(long waiting, long sent, long givenUp, List<GivenUp> newest) implements Serializable {}

    /** A letter that nobody tries to send any more. */
    public record GivenUp(long id, String kind, String reason, Instant at) implements Serializable {}

    /** Days; longer than any kind asks whether it has said something already. */
    static final int KEPT_DAYS = 400;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LONGEST_ONCE = 190;
    private static final int LONGEST_VALUES = 1_000;
    private static final int LONGEST_REASON = 300;
    private static final int SHOWN = 5;
    private static final int PORTION = 100;

    private static final String WRITE =
            """
            insert ignore into platform_letter
                (once, kind, recipient, language, content, state, tries, due_at, reason, written_at, changed_at)
            values (?, ?, ?, ?, ?, 'WAITING', 0, ?, '', ?, ?)
            """;

    private static final String DUE = "select id, kind, recipient, language, content, tries, due_at"
            + " from platform_letter where due_at <= ? order by due_at, id limit ?";

    private static final String SETTLE =
            "update platform_letter set state = ?, reason = ?, due_at = ?, changed_at = ? where id = ? and state = 'WAITING'";

    private final SingleStatement statement;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    Letters(SingleStatement statement, MailSettings settings, Clock clock) {
        this.statement = statement;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes a letter, in the transaction of the act if there is one. While mail is off, none is written.
     *
     * @param kind a {@link LetterKind#name}
     * @param recipient the person's number
     * @param once names what is said to whom, in at most 190 characters of ASCII
     * @param values what the kind has to know, each without an end of line, at most 1000 characters together
     * @return false when a letter with this once-key was written before
     * @throws IllegalArgumentException when the once-key or the values do not fit
     */
    public boolean write(String kind, long recipient, Locale language, String once, List<String> values) {
        if (!settings.isOn()) {
            return false;
        }
        var content = String.join("\n", values);
        if (once.length() > LONGEST_ONCE
                || content.length() > LONGEST_VALUES
                || values.stream().anyMatch(value -> value.contains("\n"))) {
            throw new IllegalArgumentException("A letter of kind " + kind + " does not fit");
        }
        var now = clock.instant();
        return statement.change(WRITE, once, kind, recipient, language.getLanguage(), content, now, now, now) > 0;
    }

    /** How the queue stands now. */
    public Standing standing() {
        var newest = statement.list(
                "select id, kind, reason, changed_at from platform_letter where state = 'GIVEN_UP'"
                        + " order by changed_at desc, id desc limit ?",
                rows -> new GivenUp(
                        rows.getLong("id"),
                        rows.getString("kind"),
                        rows.getString("reason"),
                        SingleStatement.instant(rows, "changed_at").orElseThrow()),
                SHOWN);
        var week = clock.instant().minus(WEEK);
        return new Standing(count("WAITING", Instant.EPOCH), count("SENT", week), count("GIVEN_UP", week), newest);
    }

    private long count(String state, Instant since) {
        return statement.read(
                "select count(*) from platform_letter where state = ? and changed_at >= ?",
                rows -> rows.next() ? rows.getLong(1) : 0,
                state,
                since);
    }

    /** What is to be sent, the longest due first. */
    List<Letter> due(Instant now, int limit) {
        return statement.list(DUE, Letters::letter, now, limit);
    }

    private static Letter letter(ResultSet rows) throws SQLException {
        var content = rows.getString("content");
        return new Letter(
                rows.getLong("id"),
                rows.getString("kind"),
                rows.getLong("recipient"),
                Locale.forLanguageTag(rows.getString("language")),
                content.isEmpty() ? List.of() : List.of(content.split("\n")),
                rows.getInt("tries") + 1,
                SingleStatement.instant(rows, "due_at").orElseThrow());
    }

    /** How many were tried since then, on all servers. */
    int triedSince(Instant then) {
        return statement.read(
                "select count(*) from platform_letter where tried_at > ?",
                rows -> rows.next() ? rows.getInt(1) : 0,
                then);
    }

    /** Counts a try, and keeps the letter from other servers for a while; false when one of them was quicker. */
    boolean claim(Letter letter, Duration lease) {
        var now = clock.instant();
        return statement.change(
                        "update platform_letter set due_at = ?, tried_at = ?, tries = ? where id = ? and due_at = ?",
                        now.plus(lease),
                        now,
                        letter.tries(),
                        letter.id(),
                        letter.dueAt())
                > 0;
    }

    void sent(Letter letter) {
        settle(letter, "SENT", "", null);
    }

    /** There was nothing left to say. */
    void dropped(Letter letter) {
        settle(letter, "DROPPED", "", null);
    }

    void givenUp(Letter letter, String reason) {
        settle(letter, "GIVEN_UP", reason, null);
    }

    /** It is tried again after a pause. */
    void later(Letter letter, String reason, Duration pause) {
        settle(letter, "WAITING", reason, clock.instant().plus(pause));
    }

    private void settle(Letter letter, String state, String reason, Instant dueAt) {
        var shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        statement.change(SETTLE, state, shown, dueAt, clock.instant(), letter.id());
    }

    /**
     * Deletes what was settled long ago, row by row, so that nobody waits for it.
     *
     * @return how many, at most a portion
     */
    int prune() {
        var old = clock.instant().minus(Duration.ofDays(KEPT_DAYS));
        var ids = statement.list(
                "select id from platform_letter where written_at < ? and state <> 'WAITING' order by written_at limit ?",
                rows -> rows.getLong("id"),
                old,
                PORTION);
        ids.forEach(id -> statement.change("delete from platform_letter where id = ?", id));
        return ids.size();
    }
}
