package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/**
 * Who sends the request being answered. The session decides; no form ever does. The request itself carries it, so that
 * nothing is made anew for each of the many requests that only save an answer.
 */
@Named
@ApplicationScoped
public class CurrentLearner {

    /** Where it is known who sends a request: the edge to whatever brings requests. */
    public interface Presence {

        /** Empty when nobody is signed in. */
        Optional<SignedIn> signedIn();
    }

    private final Presence presence;

    @Inject
    CurrentLearner(Presence presence) {
        this.presence = presence;
    }

    public Optional<SignedIn> signedIn() {
        return presence.signedIn();
    }

    private boolean is(Role role) {
        return signedIn().filter(person -> person.roles().contains(role)).isPresent();
    }

    /** @throws Refusal {@code identity.signin.needed} when nobody is signed in */
    public Learner.Ref ref() {
        return signedIn()
                .orElseThrow(() -> new Refusal("identity.signin.needed"))
                .learner();
    }

    public boolean isPresent() {
        return signedIn().isPresent();
    }

    public String getName() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    public String getUsername() {
        return signedIn().map(SignedIn::username).orElse("");
    }

    public boolean isTeacher() {
        return is(Role.TEACHER);
    }

    public boolean isAssessor() {
        return is(Role.ASSESSOR);
    }

    /** True for who runs exam rooms: administrators do too. */
    public boolean isInvigilator() {
        return is(Role.INVIGILATOR) || isAdministrator();
    }

    /** True for who may look for certificates: those of her places, or as an administrator all. */
    public boolean isOfficer() {
        return is(Role.OFFICER) || isAdministrator();
    }

    /** True for who has a post on a unit: administrators come to all. */
    public boolean isUnitMember() {
        return is(Role.UNIT_MEMBER) || isAdministrator();
    }

    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }
}
