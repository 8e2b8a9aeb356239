package vn.hocvuso.movement.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.catalogue.speech.Speech;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.text.Sha256;

/** Keeps bulletins that are or will be read aloud. Each statement stands by itself, also outside of a transaction. */
@ApplicationScoped
class BulletinSounds {

    /** How far a reading has come. */
    enum State {
        WAITING,
        READ,
        FAILED
    }

    /**
     * A reading, without its bytes.
     *
     * @param sha256 of the bytes; empty until it is read, as are the media type and the size
     * @param done how many of its sentences have been read
     */
    record Row(State state, int sentences, int done, String sha256, String mediaType, int bytes) {}

    /** What is to be read. */
    record Wanted(String text, String synthesis) {}

    private final SingleStatement statement;

    @Inject
    BulletinSounds(SingleStatement statement) {
        this.statement = statement;
    }

    /** Is to be read, in the place of what was. */
    void ask(long news, Wanted wanted, int sentences, Learner.Ref actor, Instant now) {
        statement.change(
                "replace into movement_bulletin (news_id, synthesis, text, state, sentences, done, asked_by, asked_at)"
                        + " values (?, ?, ?, 'WAITING', ?, 0, ?, ?)",
                news,
                wanted.synthesis(),
                wanted.text(),
                sentences,
                actor.value(),
                now);
    }

    void forget(long news) {
        statement.change("delete from movement_bulletin where news_id = ?", news);
    }

    Optional<Row> of(long news) {
        return statement
                .list(
                        "select state, sentences, done, coalesce(sha256, '') as sha256, coalesce(media_type, '') as media_type,"
                                + " coalesce(length(content), 0) as bytes from movement_bulletin where news_id = ?",
                        BulletinSounds::row,
                        news)
                .stream()
                .findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                State.valueOf(row.getString("state")),
                row.getInt("sentences"),
                row.getInt("done"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getInt("bytes"));
    }

    /** Empty when it has been read, or is wanted no longer. */
    Optional<Wanted> wanted(long news) {
        return statement
                .list(
                        "select text, synthesis from movement_bulletin where news_id = ? and state = 'WAITING'",
                        row -> new Wanted(row.getString("text"), row.getString("synthesis")),
                        news)
                .stream()
                .findFirst();
    }

    /** Tells how many sentences have been read. */
    void tell(long news, Wanted wanted, int done) {
        statement.change(
                "update movement_bulletin set done = ? where news_id = ? and synthesis = ?",
                done,
                news,
                wanted.synthesis());
    }

    /** Keeps the sound, unless another text is wanted meanwhile. */
    void keep(long news, Wanted wanted, Speech speech) {
        statement.change(
                "update movement_bulletin set state = 'READ', done = sentences, sha256 = ?, media_type = ?, content = ?"
                        + " where news_id = ? and synthesis = ?",
                Sha256.hex(speech.bytes()),
                speech.mediaType(),
                speech.bytes(),
                news,
                wanted.synthesis());
    }

    void fail(long news, Wanted wanted) {
        statement.change(
                "update movement_bulletin set state = 'FAILED' where news_id = ? and synthesis = ?",
                news,
                wanted.synthesis());
    }

    /** @param prefix of the hash, as addresses show it */
    Optional<BulletinListening.Sound> sound(String prefix) {
        return statement
                .list(
                        "select news_id, media_type, length(content) as bytes from movement_bulletin where sha256 like ?"
                                + " order by news_id limit 1",
                        row -> new BulletinListening.Sound(
                                row.getLong("news_id"), row.getString("media_type"), row.getInt("bytes")),
                        prefix + "%")
                .stream()
                .findFirst();
    }

    /** Some of a sound's bytes. @param from the first, counted from 0 */
    byte[] bytes(BulletinListening.Sound sound, int from, int length) {
        return statement.read(
                "select substring(content, ?, ?) from movement_bulletin where news_id = ?",
                rows -> rows.next() ? rows.getBytes(1) : new byte[0],
                from + 1,
                length,
                sound.news());
    }
}
