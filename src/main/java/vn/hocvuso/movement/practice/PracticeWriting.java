package vn.hocvuso.movement.practice;

import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.skills.Frameworks;

/** People of a unit write down its practices, hand them to those above, and take over those of others. */
@UseCase
public class PracticeWriting {

    static final int MOST_FILES = 10;

    private final Practices practices;
    private final PracticeFiles files;
    private final PracticeRights rights;
    private final Frameworks frameworks;
    private final AuditLog audit;

    @Inject
    PracticeWriting(
            Practices practices, PracticeFiles files, PracticeRights rights, Frameworks frameworks, AuditLog audit) {
        this.practices = practices;
        this.files = files;
        this.rights = rights;
        this.frameworks = frameworks;
        this.audit = audit;
    }

    /** As a practice is named in the audit log. */
    static String subject(long id) {
        return "practice-" + id;
    }

    /**
     * Begins one.
     *
     * @return its id
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}; {@code movement.practice.group}; as
     *     {@link Practice#write}
     */
    public long begin(Learner.Ref actor, long unit, Practice.Words words) {
        rights.requireUnit(actor, unit);
        requireGroup(words.group());
        var practice = new Practice(unit, words, actor);
        practices.add(practice);
        record(actor, "write", practice, words.title());
        return practice.id();
    }

    /** Says it anew. @throws Refusal {@code movement.practice.unknown}; as {@link #begin} */
    public void write(Learner.Ref actor, long id, Practice.Words words) {
        var practice = rights.requireEdit(actor, id);
        requireGroup(words.group());
        practice.write(words, actor);
        record(actor, "write", practice, "");
    }

    private void requireGroup(String code) {
        if (!code.isEmpty() && frameworks.current().group(code).isEmpty()) {
            throw new Refusal("movement.practice.group").at("group");
        }
    }

    /**
     * Adds a picture or a document.
     *
     * @throws Refusal {@code movement.practice.unknown}, {@code movement.unit.readOnly}, {@code movement.practice.closed},
     *     {@code movement.practice.fileName}, {@code movement.practice.files}; as {@link ShownFile#type}
     */
    public long attach(Learner.Ref actor, long id, String fileName, byte[] content) {
        var practice = rights.requireEdit(actor, id);
        practice.requireDraft();
        var name = Typed.line(fileName, Practice.LONGEST_TITLE, "movement.practice.fileName", "file");
        var type = ShownFile.type(content);
        if (files.of(id).size() >= MOST_FILES) {
            throw new Refusal("movement.practice.files", MOST_FILES).at("file");
        }
        record(actor, "attach", practice, name);
        return files.attach(id, name, type, content);
    }

    /** Takes it away again. @throws Refusal as {@link #attach} */
    public void detach(Learner.Ref actor, long id, long file) {
        var practice = rights.requireEdit(actor, id);
        practice.requireDraft();
        files.detach(id, file);
        record(actor, "detach", practice, String.valueOf(file));
    }

    /** Hands it to those above. @throws Refusal {@code movement.practice.unknown}; as {@link Practice#submit} */
    public void submit(Learner.Ref actor, long id) {
        var practice = rights.requireEdit(actor, id);
        practice.submit();
        record(actor, "submit", practice, "");
    }

    /**
     * A unit takes over what another has published, as a draft of its own.
     *
     * @return the copy's id
     * @throws Refusal {@code movement.practice.unknown}, {@code movement.practice.own}, {@code movement.practice.copied} when it
     *     has done so before; {@code movement.unit.unknown}, {@code movement.unit.readOnly}
     */
    public long takeOver(Learner.Ref actor, long id, long unit) {
        rights.requireUnit(actor, unit);
        var original = rights.requireRead(Optional.of(actor), id);
        if (practices.copy(id, unit).isPresent()) {
            throw new Refusal("movement.practice.copied").at("unit");
        }
        var copy = new Practice(original, unit, actor);
        practices.add(copy);
        record(actor, "copy", copy, subject(id));
        return copy.id();
    }

    /** Shows it to others no longer. @throws Refusal {@code movement.practice.unknown}; as {@link Practice#withdraw} */
    public void withdraw(Learner.Ref actor, long id, String reason) {
        var practice = rights.requireEdit(actor, id);
        practice.withdraw(reason);
        record(actor, "withdraw", practice, practice.reason());
    }

    private void record(Learner.Ref actor, String act, Practice practice, String note) {
        audit.record(actor.value(), "movement.practice." + act, subject(practice.id()), note);
    }
}
