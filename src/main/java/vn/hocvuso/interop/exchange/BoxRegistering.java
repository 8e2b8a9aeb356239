package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.text.Folding;

/** Administrators of the central instance say which boxes may send results. */
@UseCase
public class BoxRegistering {

    private static final int LONGEST_NAME = 100;

    /**
     * A box in the list.
     *
     * @param code the public part of its key
     * @param place its commune, empty when none was given
     * @param revokedAt null while it may send
     * @param receivedAt when something came last; null before
     * @param records how many records came
     * @param held how many of them do not count yet
     */
    public record Line(
            long id,
            String code,
            String name,
            String place,
            Instant registeredAt,
            Instant revokedAt,
            Instant receivedAt,
            long records,
            long held)
            implements Serializable {}

    private final Boxes boxes;
    private final Localities localities;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    BoxRegistering(Boxes boxes, Localities localities, Grants grants, AuditLog audit, Clock clock) {
        this.boxes = boxes;
        this.localities = localities;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal {@code identity.page.unknown} unless the actor is an administrator */
    public List<Line> lines(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return boxes.lines(code -> localities.commune(code).map(Place::label).orElse(""));
    }

    /**
     * Makes a key for a box.
     *
     * @param commune a commune with its province, as people write it; may be empty
     * @return the key, to be shown once and typed at the box
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.boxes.name} or
     *     {@code interop.boxes.commune}
     */
    public String register(Learner.Ref actor, String name, String commune) {
        grants.require(actor, Role.ADMINISTRATOR);
        var clean = Folding.clean(name == null ? "" : name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new Refusal("interop.boxes.name", LONGEST_NAME).at("name");
        }
        var typed = Folding.clean(commune == null ? "" : commune);
        var place = typed.isEmpty() ? null : place(typed).code();
        var key = BoxKey.random(random);
        boxes.add(key, clean, place, actor, clock.instant());
        audit.record(actor.value(), "interop.box.register", key.code(), clean);
        return key.text();
    }

    private Place place(String typed) {
        var found = localities.find(typed, 2);
        var exact = found.stream()
                .filter(place -> Folding.fold(place.label()).equals(Folding.fold(typed)))
                .findFirst();
        return exact.or(() -> found.stream().filter(only -> found.size() == 1).findFirst())
                .orElseThrow(() -> new Refusal("interop.boxes.commune").at("commune"));
    }

    /**
     * Takes nothing more from this box; what it has sent stays. A second time changes nothing.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator and there is such a box
     */
    public void revoke(Learner.Ref actor, long box) {
        grants.require(actor, Role.ADMINISTRATOR);
        var known = boxes.find(box).orElseThrow(() -> new Refusal("identity.page.unknown"));
        boxes.revoke(box, clock.instant());
        audit.record(actor.value(), "interop.box.revoke", known.key().code(), known.name());
    }
}
