package vn.hocvuso.movement.content;

import jakarta.inject.Inject;
import java.nio.file.Path;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.config.Setting;

/** Lets administrators order that the movement's contents be loaded again; the order is in the audit log. */
@UseCase
public class ContentOrdering {

    private final Grants grants;
    private final AuditLog audit;

    @Inject
    ContentOrdering(Grants grants, AuditLog audit) {
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * The folder to load from.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator orders it, {@code movement.content.noFolder} where
     *     the setting {@code hocvuso.content.folder} names none
     */
    Path order(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var folder = Setting.text("hocvuso.content.folder")
                .map(Path::of)
                .orElseThrow(() -> new Refusal("movement.content.noFolder"));
        audit.record(actor.value(), "movement.content.load", folder.toString(), "");
        return folder;
    }
}
