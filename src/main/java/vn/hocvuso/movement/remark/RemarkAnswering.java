package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Remarks are answered by the addressee and settled by the sender. Each act is in the audit log. */
@UseCase
public class RemarkAnswering {

    private final RemarkRights rights;
    private final RemarkActs acts;

    @Inject
    RemarkAnswering(RemarkRights rights, RemarkActs acts) {
        this.rights = rights;
        this.acts = acts;
    }

    /**
     * Answers, or adds to the answer.
     *
     * @throws Refusal {@code movement.remark.unknown}, {@code movement.remark.answerDenied}; as {@link Remark#answer}
     */
    public void answer(Learner.Ref actor, long id, String text) {
        var remark = rights.requireAnswer(actor, id);
        acts.record(remark, RemarkActs.Act.ANSWER, actor, remark.answer(actor, text));
    }

    /**
     * The answer does not settle it: it waits for another one.
     *
     * @param dueOn the last day for that; null leaves the former one
     * @throws Refusal {@code movement.remark.unknown}, {@code movement.remark.settleDenied}; as {@link Remark#reopen}
     */
    public void reopen(Learner.Ref actor, long id, String reason, LocalDate dueOn) {
        var remark = rights.requireSettle(actor, id);
        acts.record(remark, RemarkActs.Act.REOPEN, actor, remark.reopen(actor, reason, dueOn, rights.today()));
    }

    /**
     * It is settled, or taken back.
     *
     * @param reason may be empty when it was answered
     * @throws Refusal {@code movement.remark.unknown}, {@code movement.remark.settleDenied}; as {@link Remark#close}
     */
    public void close(Learner.Ref actor, long id, String reason) {
        var remark = rights.requireSettle(actor, id);
        acts.record(remark, RemarkActs.Act.CLOSE, actor, remark.close(actor, reason));
    }
}
