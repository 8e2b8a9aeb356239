package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.throttle.Throttle;

/**
 * Takes results of a box and keeps them, each record once, as they came: from then on nothing of them can be lost, and a
 * receipt says so. What they count for is settled afterwards.
 */
@UseCase
class ResultReceiving {

    private static final System.Logger LOG = System.getLogger(ResultReceiving.class.getName());

    private final Boxes boxes;
    private final Received received;
    private final Persons persons;
    private final Grants grants;
    private final AuditLog audit;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    ResultReceiving(
            Boxes boxes,
            Received received,
            Persons persons,
            Grants grants,
            AuditLog audit,
            Throttle throttle,
            Clock clock) {
        this.boxes = boxes;
        this.received = received;
        this.persons = persons;
        this.grants = grants;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** As {@link ResultExchange#byFile}. */
    public ResultExchange.Outcome byFile(Learner.Ref actor, byte[] bytes, String from) {
        grants.require(actor, Role.ADMINISTRATOR);
        var outcome = receive(bytes, from, false);
        if (!outcome.known()) {
            audit.record(actor.value(), "interop.receive", outcome.box(), String.valueOf(outcome.records()));
        }
        return outcome;
    }

    /** As {@link ResultExchange#byLine}. */
    public ResultExchange.Outcome byLine(byte[] bytes, String from) {
        throttle.look("box-line", from);
        return receive(bytes, from, true);
    }

    private ResultExchange.Outcome receive(byte[] bytes, String from, boolean byLine) {
        var file = ResultsFile.read(bytes);
        var box = owner(file, from);
        var before = boxes.came(box.id(), file.digest());
        if (before.isPresent()) {
            return outcome(box, before.get(), 0, true);
        }
        var origin = file.manifest().instance();
        bind(box, origin);
        var now = clock.instant();
        var id = boxes.note(box.id(), file, byLine, now);
        var known = received.known(
                origin, file.records().stream().map(ResultRecord::key).toList());
        var fresh = 0;
        for (var record : file.records()) {
            if (known.add(record.key())) {
                received.add(id, origin, record, now);
                if (record instanceof ResultRecord.Person person) {
                    persons.add(box.id(), origin, person, now);
                    received.release(origin, person.learner());
                }
                fresh++;
            }
        }
        boxes.noteFresh(id, fresh);
        LOG.log(
                Level.INFO,
                "Results of box {0}: {1} records, {2} new",
                box.key().code(),
                known.size(),
                fresh);
        return outcome(box, boxes.came(id).orElseThrow(), fresh, false);
    }

    private static ResultExchange.Outcome outcome(Boxes.Box box, Boxes.Came came, int fresh, boolean known) {
        return new ResultExchange.Outcome(came.id(), box.name(), came.records(), fresh, known, receipt(box, came));
    }

    private static byte[] receipt(Boxes.Box box, Boxes.Came came) {
        return new Receipt(
                        box.key().code(),
                        came.origin(),
                        came.from(),
                        came.to(),
                        came.digest(),
                        came.records(),
                        came.fresh(),
                        came.receivedAt())
                .write(box.key());
    }

    /** Unknown boxes and wrong signatures look alike. */
    private Boxes.Box owner(ResultsFile file, String from) {
        var code = file.manifest().box();
        var ticket = throttle.take("box-results", code, from);
        var box = boxes.lock(code)
                .filter(found -> file.isSignedBy(found.key()))
                .orElseThrow(() -> new Refusal("interop.results.key").at("file"));
        ticket.giveBack();
        if (box.revokedAt().isPresent()) {
            throw new Refusal("interop.results.revoked", box.name()).at("file");
        }
        return box;
    }

    /** One key serves one instance. A key that was revoked leaves its instance to the next. */
    private void bind(Boxes.Box box, String instance) {
        if (box.instance().filter(instance::equals).isPresent()) {
            return;
        }
        var other = boxes.of(instance);
        if (box.instance().isPresent()
                || other.filter(found -> found.revokedAt().isEmpty()).isPresent()) {
            throw new Refusal("interop.results.instance", box.name()).at("file");
        }
        other.ifPresent(revoked -> boxes.bind(revoked.id(), null));
        boxes.bind(box.id(), instance);
    }

    /** As {@link ResultExchange#receipt}. */
    public BoxKeeping.Results receipt(Learner.Ref actor, long file) {
        grants.require(actor, Role.ADMINISTRATOR);
        var came = boxes.came(file).orElseThrow(() -> new Refusal("identity.page.unknown"));
        var box = boxes.find(came.box()).orElseThrow();
        return new BoxKeeping.Results(
                "bien-nhan-%s-%d-%d.txt".formatted(box.key().code(), came.from(), came.to()), receipt(box, came));
    }
}
