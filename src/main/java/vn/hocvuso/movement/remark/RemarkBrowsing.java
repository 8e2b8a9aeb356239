package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.target.Indicators;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Shows one remark with all that was said about it to those who may see it. */
@UseCase
public class RemarkBrowsing {

    /** Something that was said or done. @param person empty for who has no account any more */
    public record Said(String act, String person, Instant at, String text) implements Serializable {}

    /** An attached file. */
    public record File(long id, String name) implements Serializable {}

    /** What is in a file. */
    public record Content(String name, String type, byte[] bytes) {}

    /** What the reader may do to it now. */
    public record May(boolean correct, boolean answer, boolean settle, boolean attach) implements Serializable {}

    /**
     * A remark.
     *
     * @param keeper its unit, or the one that came after that
     * @param partnerName the other side: in whose name it was said, or of a difficulty who answers
     * @param concern what it is about; null for nothing else than the unit
     * @param author empty for who has no account any more
     */
    public record Sheet(
            long id,
            long unit,
            String unitName,
            long keeper,
            String keeperName,
            String partnerName,
            Remark.Kind kind,
            Remark.State state,
            Remark.Words words,
            Concern concern,
            String author,
            Instant madeAt,
            boolean overdue,
            List<Said> thread,
            List<File> files,
            May may)
            implements Serializable {}

    private final RemarkActs acts;
    private final RemarkFiles files;
    private final RemarkRights rights;
    private final Units units;
    private final UnitNames names;
    private final People people;
    private final Indicators indicators;

    @Inject
    RemarkBrowsing(
            RemarkActs acts,
            RemarkFiles files,
            RemarkRights rights,
            Units units,
            UnitNames names,
            People people,
            Indicators indicators) {
        this.acts = acts;
        this.files = files;
        this.rights = rights;
        this.units = units;
        this.names = names;
        this.people = people;
        this.indicators = indicators;
    }

    /**
     * One.
     *
     * @param locale in which an indicator is named
     * @throws Refusal {@code movement.remark.unknown}
     */
    public Sheet sheet(Learner.Ref actor, long id, Locale locale) {
        var remark = rights.requireRead(actor, id);
        var shown = names.shown(units.all(Stream.of(remark.unit(), remark.keeper(), remark.partner())
                .distinct()
                .toList()));
        var done = acts.of(id);
        var known = people.all(
                Stream.concat(Stream.of(remark.author()), done.stream().map(RemarkActs.Done::actor))
                        .distinct()
                        .toList());
        return new Sheet(
                id,
                remark.unit(),
                shown.get(remark.unit()),
                remark.keeper(),
                shown.get(remark.keeper()),
                shown.get(remark.partner()),
                remark.kind(),
                remark.state(),
                remark.words(),
                remark.concern().map(it -> named(it, locale)).orElse(null),
                name(known.get(remark.author())),
                remark.madeAt(),
                remark.isOverdue(rights.today()),
                done.stream()
                        .map(it -> new Said(it.act().name(), name(known.get(it.actor())), it.at(), it.text()))
                        .toList(),
                files.of(id).stream()
                        .map(file -> new File(file.id(), file.name()))
                        .toList(),
                may(actor, remark));
    }

    private static String name(People.Person person) {
        return Optional.ofNullable(person).map(People.Person::fullName).orElse("");
    }

    /** Indicators have names in each language; what else there is has one name, and an indicator that is gone its last. */
    private Concern named(Concern concern, Locale locale) {
        return concern.kind() != Concern.Kind.INDICATOR
                ? concern
                : indicators
                        .find(concern.key())
                        .map(it -> new Concern(concern.kind(), concern.key(), it.name(locale)))
                        .orElse(concern);
    }

    private May may(Learner.Ref actor, Remark remark) {
        if (remark.state() == Remark.State.CLOSED) {
            return new May(false, false, false, false);
        }
        var answers = rights.answers(actor, remark);
        var settles = rights.settles(actor, remark)
                && remark.answeredBy().filter(actor::equals).isEmpty();
        var corrects = rights.corrects(actor, remark) && remark.answeredBy().isEmpty();
        return new May(corrects, answers, settles, answers || settles);
    }

    /** A file of it. @throws Refusal {@code movement.remark.unknown}, also when it has no such file */
    public Content file(Learner.Ref actor, long id, long file) {
        rights.requireRead(actor, id);
        var attached = files.of(id).stream().filter(it -> it.id() == file).findFirst();
        return attached.flatMap(it -> files.content(id, file).map(bytes -> new Content(it.name(), it.type(), bytes)))
                .orElseThrow(() -> new Refusal("movement.remark.unknown"));
    }
}
