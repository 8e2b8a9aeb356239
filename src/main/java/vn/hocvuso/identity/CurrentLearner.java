package vn.hocvuso.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Who sends this request. The session decides; no form ever does. */
@Named
@RequestScoped
public class CurrentLearner {

    private SignedIn signedIn;

    /** Called once per request, by the mechanism that has checked the session. */
    public void become(SignedIn person) {
        signedIn = person;
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    /** @throws Refusal {@code identity.signin.needed} when nobody is signed in */
    public Learner.Ref ref() {
        return signedIn()
                .orElseThrow(() -> new Refusal("identity.signin.needed"))
                .learner();
    }

    public boolean isPresent() {
        return signedIn != null;
    }

    public String getName() {
        return signedIn == null ? "" : signedIn.name();
    }

    public String getUsername() {
        return signedIn == null ? "" : signedIn.username();
    }

    public boolean isTeacher() {
        return signedIn != null && signedIn.roles().contains(Role.TEACHER);
    }

    public boolean isAdministrator() {
        return signedIn != null && signedIn.roles().contains(Role.ADMINISTRATOR);
    }
}
