package vn.hocvuso.certification.keys;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Administrators see how long the certificate of the key that signs documents is valid. */
@UseCase
public class DocumentKeyReading {

    private final DocumentKeys keys;
    private final Grants grants;
    private final Clock clock;

    @Inject
    DocumentKeyReading(DocumentKeys keys, Grants grants, Clock clock) {
        this.keys = keys;
        this.grants = grants;
        this.clock = clock;
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public DocumentKeyTime time(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return DocumentKeyTime.of(keys.chain().get(0), clock.instant());
    }
}
