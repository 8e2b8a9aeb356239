package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps whom a candidature is about, and who of them has agreed to it. */
@ApplicationScoped
class Members {

    /** One of them. */
    record Member(Learner.Ref person, boolean agreed) implements Serializable {}

    private final SingleStatement statement;

    @Inject
    Members(SingleStatement statement) {
        this.statement = statement;
    }

    void add(long candidate, Learner.Ref person) {
        statement.change(
                "insert into movement_candidate_member (candidate_id, learner_id) values (?, ?)",
                candidate,
                person.value());
    }

    void agree(long candidate, Learner.Ref person, Instant now) {
        statement.change(
                "update movement_candidate_member set agreed_at = ? where candidate_id = ? and learner_id = ?"
                        + " and agreed_at is null",
                now,
                candidate,
                person.value());
    }

    void remove(long candidate, Learner.Ref person) {
        statement.change(
                "delete from movement_candidate_member where candidate_id = ? and learner_id = ?",
                candidate,
                person.value());
    }

    List<Member> of(long candidate) {
        return statement.list(
                "select learner_id, agreed_at is not null from movement_candidate_member where candidate_id = ?"
                        + " order by learner_id",
                rows -> new Member(new Learner.Ref(rows.getLong(1)), rows.getBoolean(2)),
                candidate);
    }

    boolean isOne(long candidate, Learner.Ref person) {
        return of(candidate).stream().anyMatch(it -> it.person().equals(person));
    }

    /** The candidatures that are about her, the newest first. */
    List<Long> candidatures(Learner.Ref person, int limit) {
        return statement.list(
                "select candidate_id from movement_candidate_member where learner_id = ? order by candidate_id desc"
                        + " limit ?",
                rows -> rows.getLong(1),
                person.value(),
                limit);
    }
}
