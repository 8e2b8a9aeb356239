package vn.hocvuso.identity.mail;

import jakarta.inject.Inject;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.mail.Letters;

/** Administrators see how the queue of letters stands. */
@UseCase
public class MailStanding {

    private final Letters letters;
    private final Grants grants;

    @Inject
    MailStanding(Letters letters, Grants grants) {
        this.letters = letters;
        this.grants = grants;
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public Letters.Standing standing(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return letters.standing();
    }
}
