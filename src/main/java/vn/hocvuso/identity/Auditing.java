package vn.hocvuso.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators read the audit log; nobody changes it. */
@UseCase
public class Auditing {

    /** An act with the name of who did it. */
    public record Line(AuditLog.Entry entry, String actor) implements Serializable {}

    private final AuditLog audit;
    private final Grants grants;
    private final People people;

    @Inject
    Auditing(AuditLog audit, Grants grants, People people) {
        this.audit = audit;
        this.grants = grants;
        this.people = people;
    }

    /**
     * The newest acts first, at most 200 at a time.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Line> lines(Learner.Ref actor, int first, int limit) {
        grants.require(actor, Role.ADMINISTRATOR);
        var entries = audit.entries(first, Math.min(limit, 200));
        var actors = people.all(entries.stream()
                .map(entry -> new Learner.Ref(entry.actor()))
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> new Line(
                        entry,
                        Optional.ofNullable(actors.get(new Learner.Ref(entry.actor())))
                                .map(person -> person.fullName() + " (" + person.username() + ")")
                                .orElse("")))
                .toList();
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public long count(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return audit.count();
    }
}
