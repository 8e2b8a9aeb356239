package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * Where results of a box come in, by file or by line. They are kept in one transaction, and settled in others after it:
 * what cannot be settled now holds nothing up and is not lost.
 */
@ApplicationScoped
public class ResultExchange {

    /**
     * What came of results.
     *
     * @param file names them for {@link #receipt}
     * @param box what people call the box
     * @param records how many records there were
     * @param fresh how many of them had not come before
     * @param known true when the very same had come before; nothing was changed then
     * @param receipt for the box; must not be changed
     */
    public record Outcome(long file, String box, int records, int fresh, boolean known, byte[] receipt)
            implements Serializable {}

    private final ResultReceiving receiving;
    private final MergeRound round;

    @Inject
    ResultExchange(ResultReceiving receiving, MergeRound round) {
        this.receiving = receiving;
        this.round = round;
    }

    /**
     * Takes a file that an administrator brings, and settles what it holds.
     *
     * @param from where the request comes from, for the throttle
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.upload.*},
     *     {@code interop.results.*} or {@code platform.throttle.wait}; nothing was changed then
     */
    public Outcome byFile(Learner.Ref actor, byte[] bytes, String from) {
        var outcome = receiving.byFile(actor, bytes, from);
        round.run();
        return outcome;
    }

    /**
     * Takes what a box sends; it is settled soon after. Whose it is, the signature says.
     *
     * @param from where the request comes from, for the throttle
     * @throws Refusal {@code interop.upload.*}, {@code interop.results.*} or {@code platform.throttle.wait}; nothing was
     *     changed then
     */
    public Outcome byLine(byte[] bytes, String from) {
        return receiving.byLine(bytes, from);
    }

    /**
     * The receipt for what came before.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator and there is such a file
     */
    public BoxKeeping.Results receipt(Learner.Ref actor, long file) {
        return receiving.receipt(actor, file);
    }
}
