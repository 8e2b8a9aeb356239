package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the box's own link to the central instance. */
@ApplicationScoped
class Links {

    private static final int LONGEST_TEXT = 300;

    /**
     * The link.
     *
     * @param address scheme, host and port; empty when results travel by file only
     * @param tries how often sending has failed since it last succeeded
     * @param problem what went wrong last, as the end of the message key {@code line.}; empty when nothing did
     * @param problemText what the central instance answered
     */
    record Link(
            BoxKey key,
            String address,
            boolean paused,
            int tries,
            Instant nextAt,
            Optional<Instant> sentAt,
            String problem,
            String problemText) {

        boolean isDue(Instant now) {
            return !paused && !address.isEmpty() && !nextAt.isAfter(now);
        }
    }

    private final SingleStatement statement;

    @Inject
    Links(SingleStatement statement) {
        this.statement = statement;
    }

    Optional<Link> find() {
        return statement.read(
                "select * from interop_link where slot = 1",
                rows -> rows.next()
                        ? Optional.of(new Link(
                                new BoxKey(rows.getString("code"), rows.getBytes("secret")),
                                rows.getString("address"),
                                rows.getBoolean("paused"),
                                rows.getInt("tries"),
                                SingleStatement.instant(rows, "next_at").orElseThrow(),
                                SingleStatement.instant(rows, "sent_at"),
                                rows.getString("problem"),
                                rows.getString("problem_text")))
                        : Optional.<Link>empty());
    }

    void set(BoxKey key, String address, Instant now) {
        statement.change("delete from interop_link where slot = 1");
        statement.change(
                "insert into interop_link (slot, code, secret, address, paused, tries, next_at, problem, problem_text)"
                        + " values (1, ?, ?, ?, false, 0, ?, '', '')",
                key.code(),
                key.secret(),
                address,
                now);
    }

    void remove() {
        statement.change("delete from interop_link where slot = 1");
    }

    void pause(boolean paused, Instant now) {
        statement.change(
                "update interop_link set paused = ?, tries = 0, next_at = ?, problem = '', problem_text = ''",
                paused,
                now);
    }

    /** Something was sent and a receipt came. */
    void sent(Instant now) {
        statement.change("update interop_link set sent_at = ?, tries = 0, problem = '', problem_text = ''", now);
    }

    /** Nothing is left to send until then. */
    void rest(Instant until) {
        statement.change("update interop_link set next_at = ?, tries = 0, problem = '', problem_text = ''", until);
    }

    void failed(String problem, String text, int tries, Instant nextAt) {
        statement.change(
                "update interop_link set problem = ?, problem_text = ?, tries = ?, next_at = ?",
                problem,
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                tries,
                nextAt);
    }
}
