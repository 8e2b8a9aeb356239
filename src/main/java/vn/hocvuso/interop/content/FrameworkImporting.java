package vn.hocvuso.interop.content;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.FrameworkPublishing;

/** Administrators put another skill framework in force by giving its file. */
@UseCase
public class FrameworkImporting {

    /**
     * What came of a file.
     *
     * @param changed false when the same framework was in force already, or there are problems
     * @param problems what is wrong in the file; nothing was changed when there is any
     */
    public record Outcome(boolean changed, List<FileProblem> problems) implements Serializable {}

    private static final int MOST_VERSIONS = 50;

    private final FrameworkPublishing publishing;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    FrameworkImporting(FrameworkPublishing publishing, Grants grants, AuditLog audit) {
        this.publishing = publishing;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Checks the file and puts its framework in force.
     *
     * @param name what the file was called, for messages
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.upload.empty},
     *     {@code interop.upload.long} or {@code skills.framework.changed}
     */
    public Outcome importFile(Learner.Ref actor, String name, byte[] content) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (content.length == 0) {
            throw new Refusal("interop.upload.empty").at("file");
        }
        if (content.length > ContentFolder.LONGEST) {
            throw new Refusal("interop.upload.long", ContentFolder.LONGEST / 1_000_000).at("file");
        }
        var problems = new Problems();
        var framework =
                ContentFolder.decode(name, content, problems).flatMap(text -> FrameworkFile.read(name, text, problems));
        if (framework.isEmpty()) {
            return new Outcome(false, problems.all());
        }
        if (publishing.isRefused(framework.get())) {
            throw new Refusal(
                            "skills.framework.changed",
                            framework.get().code(),
                            framework.get().version())
                    .at("file");
        }
        var changed = publishing.publish(framework.get());
        if (changed) {
            var what = framework.get().code() + " " + framework.get().version();
            audit.record(actor.value(), "interop.framework", what, "");
        }
        return new Outcome(changed, List.of());
    }

    /** The versions there have been, the newest first. */
    public List<FrameworkPublishing.Version> versions(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return publishing.versions(MOST_VERSIONS);
    }
}
