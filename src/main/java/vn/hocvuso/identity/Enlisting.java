package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Opens the doors of offices to who has a post on one, and closes them again. Which office, and what she may do there, is
 * known to the room that keeps posts; that room has checked who may ask.
 */
@ApplicationScoped
public class Enlisting {

    private final Learners learners;
    private final SigningIn signingIn;

    @Inject
    Enlisting(Learners learners, SigningIn signingIn) {
        this.learners = learners;
        this.signingIn = signingIn;
    }

    /** A second time it changes nothing. */
    public void enlist(Learner.Ref person) {
        learners.require(person).appoint(Role.UNIT_MEMBER);
        signingIn.forget(person);
    }

    /** Where she was not enlisted, nothing changes. */
    public void dismiss(Learner.Ref person) {
        learners.require(person).dismiss(Role.UNIT_MEMBER);
        signingIn.forget(person);
    }
}
