package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps how a person likes to read, so that her other devices can show pages the same way. One statement each. */
@ApplicationScoped
public class ReaderKeeping {

    private final SingleStatement statement;

    @Inject
    ReaderKeeping(SingleStatement statement) {
        this.statement = statement;
    }

    /** @param choice what the reader's bar has made of her choices: at most 40 characters of ASCII */
    public void keep(Learner.Ref learner, String choice) {
        statement.change("update identity_learner set reader = ? where id = ?", choice, learner.value());
    }

    /** @param code of the language in which she reads lessons: at most three letters */
    public void keepReading(Learner.Ref learner, String code) {
        statement.change("update identity_learner set reading = ? where id = ?", code, learner.value());
    }

    /** The code of the language in which she reads lessons; empty when she has not chosen while signed in. */
    public Optional<String> keptReading(Learner.Ref learner) {
        return statement.read(
                "select reading from identity_learner where id = ?",
                rows -> rows.next() ? Optional.ofNullable(rows.getString("reading")) : Optional.empty(),
                learner.value());
    }

    /** Empty when she has chosen nothing while signed in. */
    public Optional<String> kept(Learner.Ref learner) {
        return statement.read(
                "select reader from identity_learner where id = ?",
                rows -> rows.next() ? Optional.ofNullable(rows.getString("reader")) : Optional.empty(),
                learner.value());
    }
}
