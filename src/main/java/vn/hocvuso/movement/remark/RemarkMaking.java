package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/**
 * Supervisors remark on units, those above urge and inspect them, and units tell those above of what is difficult. Each act is in
 * the audit log.
 */
@UseCase
public class RemarkMaking {

    private final Remarks remarks;
    private final RemarkActs acts;
    private final RemarkFiles files;
    private final RemarkRights rights;
    private final ConcernChoosing concerns;
    private final Clock clock;

    @Inject
    RemarkMaking(
            Remarks remarks,
            RemarkActs acts,
            RemarkFiles files,
            RemarkRights rights,
            ConcernChoosing concerns,
            Clock clock) {
        this.remarks = remarks;
        this.acts = acts;
        this.files = files;
        this.rights = rights;
        this.concerns = concerns;
        this.clock = clock;
    }

    /** What she may say about a unit; nothing about one that has ended. @throws Refusal as {@link UnitRights#requireRead} */
    public List<Remark.Kind> kinds(Learner.Ref actor, long unit) {
        return rights.kinds(actor, rights.requireUnit(actor, unit));
    }

    /**
     * Says it.
     *
     * @param concern as {@link Concern#code}; empty for nothing
     * @return its id
     * @throws Refusal as {@link UnitRights#requireRead}; {@code movement.remark.kindDenied}, {@code movement.remark.concern}; as
     *     {@link Remark#correct}
     */
    public long make(Learner.Ref actor, long unit, Remark.Kind kind, Remark.Words words, String concern) {
        var about = rights.requireUnit(actor, unit);
        var partner = rights.requirePartner(actor, kind, about);
        var remark =
                new Remark(kind, unit, partner, words, concerns.chosen(actor, unit, concern), actor, clock.instant());
        remarks.add(remark);
        acts.record(remark, RemarkActs.Act.MAKE, actor, "");
        return remark.id();
    }

    /**
     * Mends a mistake before anybody has answered; what was there before is kept.
     *
     * @throws Refusal {@code movement.remark.unknown}; as {@link Remark#correct}
     */
    public void correct(Learner.Ref actor, long id, Remark.Words words) {
        var remark = rights.requireCorrect(actor, id);
        var before = remark.words();
        remark.correct(actor, words);
        acts.record(remark, RemarkActs.Act.CORRECT, actor, said(before));
    }

    private static String said(Remark.Words words) {
        var days = Stream.of(words.heldOn(), words.dueOn())
                .filter(Objects::nonNull)
                .map(Clocks::written)
                .collect(Collectors.joining(" – "));
        return Stream.of(words.subject(), words.text(), words.present(), days)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Adds a file, of either side, until it is settled.
     *
     * @throws Refusal {@code movement.remark.unknown}, {@code movement.remark.attachDenied}, {@code movement.remark.closed}; as
     *     {@link RemarkFiles#attach}
     */
    public void attach(Learner.Ref actor, long id, String fileName, byte[] content) {
        var remark = rights.requireAttach(actor, id);
        remark.requireOpen();
        acts.record(remark, RemarkActs.Act.ATTACH, actor, files.attach(id, fileName, content));
    }
}
