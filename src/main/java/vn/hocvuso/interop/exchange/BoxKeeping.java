package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.throttle.Throttle;

/** The administrator of a box links it to the central instance, and carries results there and receipts back. */
@UseCase
public class BoxKeeping {

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]{1,150}(:[0-9]{1,5})?");

    /**
     * How the box stands.
     *
     * @param code the public part of the key; empty while no key was entered
     * @param address empty when results travel by file only
     * @param open records that the central instance has not confirmed
     * @param confirmed records that it has
     * @param tries how often sending has failed since it last succeeded
     * @param nextAt when it is tried again
     * @param sentAt when something was sent by line last; null before
     * @param problem the end of a message key that begins with {@code line.}; empty when all is well
     */
    public record Standing(
            String instance,
            String name,
            String code,
            String address,
            boolean paused,
            long open,
            long confirmed,
            int tries,
            Instant nextAt,
            Instant sentAt,
            String problem,
            String problemText)
            implements Serializable {

        public boolean isLinked() {
            return !code.isEmpty();
        }
    }

    /** Results in a file; {@code bytes} must not be changed. */
    public record Results(String fileName, byte[] bytes) {}

    private final Links links;
    private final Outgoing outgoing;
    private final ResultCollecting collecting;
    private final Instances instances;
    private final Grants grants;
    private final AuditLog audit;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    BoxKeeping(
            Links links,
            Outgoing outgoing,
            ResultCollecting collecting,
            Instances instances,
            Grants grants,
            AuditLog audit,
            Throttle throttle,
            Clock clock) {
        this.links = links;
        this.outgoing = outgoing;
        this.collecting = collecting;
        this.instances = instances;
        this.grants = grants;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Writes down what is new and tells how the box stands.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public Standing standing(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var link = links.find();
        if (link.isPresent()) {
            collecting.collect();
        }
        var counts = outgoing.counts();
        return new Standing(
                instances.id(),
                instances.name(),
                link.map(found -> found.key().code()).orElse(""),
                link.map(Links.Link::address).orElse(""),
                link.map(Links.Link::paused).orElse(false),
                counts.open(),
                counts.confirmed(),
                link.map(Links.Link::tries).orElse(0),
                link.map(Links.Link::nextAt).orElse(null),
                link.flatMap(Links.Link::sentAt).orElse(null),
                link.map(Links.Link::problem).orElse(""),
                link.map(Links.Link::problemText).orElse(""));
    }

    /**
     * Takes the key that the central instance gave. With another key than before, everything is told again: the one who
     * gave it may know nothing yet, and what it knows it counts once.
     *
     * @param address scheme, host and port of the central instance; empty when results travel by file only
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.key.form} or
     *     {@code interop.address.form}
     */
    public void link(Learner.Ref actor, String typedKey, String address, String from) {
        grants.require(actor, Role.ADMINISTRATOR);
        throttle.look("box-key", from);
        var known = links.find();
        var typed = typedKey == null ? "" : typedKey.strip();
        var key = typed.isEmpty() && known.isPresent()
                ? known.get().key()
                : BoxKey.typed(typed).orElseThrow(() -> new Refusal("interop.key.form").at("key"));
        var place = address == null ? "" : address.strip().replaceAll("/+$", "");
        if (!place.isEmpty() && !ADDRESS.matcher(place).matches()) {
            throw new Refusal("interop.address.form").at("address");
        }
        if (known.filter(before -> before.key().code().equals(key.code())).isEmpty()) {
            outgoing.reopen();
        }
        links.set(key, place, clock.instant());
        audit.record(actor.value(), "interop.link", key.code(), place);
    }

    /**
     * Holds the line back, or lets it go on at once.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public void pause(Learner.Ref actor, boolean paused) {
        grants.require(actor, Role.ADMINISTRATOR);
        links.pause(paused, clock.instant());
        audit.record(actor.value(), paused ? "interop.pause" : "interop.resume", "", "");
    }

    /**
     * A file of what has not been confirmed, the oldest first.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.box.unlinked} or
     *     {@code interop.box.nothing}
     */
    public Results results(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var link = links.find().orElseThrow(() -> new Refusal("interop.box.unlinked"));
        collecting.collect();
        var lines = outgoing.unconfirmed(ResultsFile.MOST_RECORDS);
        if (lines.isEmpty()) {
            throw new Refusal("interop.box.nothing");
        }
        var first = lines.get(0).sequence();
        var last = lines.get(lines.size() - 1).sequence();
        audit.record(actor.value(), "interop.results", link.key().code(), first + "-" + last);
        return new Results("ket-qua-%s-%d-%d.zip".formatted(link.key().code(), first, last), pack(link.key(), lines));
    }

    /** The file of these records, remembered before it leaves. */
    byte[] pack(BoxKey key, List<Outgoing.Line> lines) {
        var manifest = new ResultsFile.Manifest(
                instances.id(),
                instances.name(),
                key.code(),
                lines.get(0).sequence(),
                lines.get(lines.size() - 1).sequence(),
                lines.size(),
                clock.instant());
        var file = ResultsFile.write(
                manifest, lines.stream().map(Outgoing.Line::body).toList(), key);
        outgoing.sent(ResultsFile.digest(file), manifest);
        return file;
    }

    /**
     * Strikes what a receipt names; a second time there is nothing left to strike.
     *
     * @return how many records were struck now
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.box.unlinked},
     *     {@code interop.receipt.*} or {@code platform.throttle.wait}
     */
    public int confirm(Learner.Ref actor, byte[] receipt, String from) {
        grants.require(actor, Role.ADMINISTRATOR);
        var link = links.find().orElseThrow(() -> new Refusal("interop.box.unlinked"));
        var ticket = throttle.take("box-receipt", link.key().code(), from);
        var struck = confirm(Receipt.read(receipt, link.key()));
        ticket.giveBack();
        return struck;
    }

    int confirm(Receipt receipt) {
        if (!receipt.instance().equals(instances.id())
                || !outgoing.isSent(receipt.digest(), receipt.from(), receipt.to())) {
            throw new Refusal("interop.receipt.key").at("receipt");
        }
        return outgoing.confirm(receipt.from(), receipt.to(), clock.instant());
    }
}
