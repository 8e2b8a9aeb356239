package vn.hocvuso.certification.confirmation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators look at flags and close them; closing one changes nothing else. */
@UseCase
public class FlagKeeping {

    /** The act's name in the audit log. */
    static final String ACT = "certification.flag-close";

    private static final int MOST = 100;
    private static final int MOST_NAMES = 50;
    private static final int MARK_SHOWN = 8;

    /**
     * A flag with its facts.
     *
     * @param kind {@code PACE}, {@code DEVICE} or {@code WITHDRAWN}
     * @param about the assessor's name, or the beginning of the device's mark; empty where the learner alone is meant
     * @param people how many learners
     * @param names the learners, the newest first, at most 50
     * @param closedAt null while it is open
     * @param closedBy empty while it is open
     */
    public record Line(
            long id,
            String kind,
            String about,
            int people,
            Instant since,
            Instant until,
            List<String> names,
            Instant closedAt,
            String closedBy,
            String note)
            implements Serializable {}

    private final Flags flags;
    private final Grants grants;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FlagKeeping(Flags flags, Grants grants, People people, AuditLog audit, Clock clock) {
        this.flags = flags;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Open ones, or closed ones; the newest first, at most 100.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Line> lines(Learner.Ref actor, boolean open) {
        grants.require(actor, Role.ADMINISTRATOR);
        return flags.list(open, MOST).stream().map(this::line).toList();
    }

    /**
     * Closes a flag with what was found.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code
     *     certification.flag.unknown}, {@code certification.flag.note} or {@code platform.changed}
     */
    public void close(Learner.Ref actor, long id, String note) {
        grants.require(actor, Role.ADMINISTRATOR);
        var flag = flags.find(id).orElseThrow(() -> new Refusal("certification.flag.unknown"));
        flag.close(actor, note, clock.instant());
        audit.record(actor.value(), ACT, flag.kind() + " " + flag.id(), flag.note());
    }

    private Line line(Flag flag) {
        var learners = flags.learners(flag, MOST_NAMES);
        var known = people.all(learners);
        var names = learners.stream().map(learner -> name(known, learner)).toList();
        return new Line(
                flag.id(),
                flag.kind().name(),
                about(flag),
                flag.people(),
                flag.sinceAt(),
                flag.untilAt(),
                names,
                flag.closedAt().orElse(null),
                flag.closedBy().map(this::name).orElse(""),
                flag.note());
    }

    private String about(Flag flag) {
        return switch (flag.kind()) {
            case PACE -> name(new Learner.Ref(Long.parseLong(flag.subject())));
            case DEVICE -> flag.subject().substring(0, MARK_SHOWN);
            case WITHDRAWN -> "";
        };
    }

    private String name(Learner.Ref learner) {
        return name(people.all(List.of(learner)), learner);
    }

    private static String name(Map<Learner.Ref, People.Person> known, Learner.Ref learner) {
        var person = known.get(learner);
        return person == null ? "–" : person.fullName() + " (" + person.username() + ")";
    }
}
