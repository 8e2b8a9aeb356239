package vn.hocvuso.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.SigningIn;

/** People of every role, each of her own: signed up, appointed by the demo administrator, signed in. */
@Dependent
public class RoleSamples {

    private static final String HA_NOI = "01";
    private static final String WHY = "Để thử";

    private final Caller caller;
    private final Appointing appointing;
    private final People people;
    private final SigningIn signing;

    @Inject
    RoleSamples(Caller caller, Appointing appointing, People people, SigningIn signing) {
        this.caller = caller;
        this.appointing = appointing;
        this.people = people;
        this.signing = signing;
    }

    /** Somebody who holds the role besides being a learner; an officer holds it for Hà Nội. */
    public Learner.Ref person(Role role) {
        return people.named(appointed(role)).ref();
    }

    /** The token that such a person's cookie holds. */
    public String token(Role role) {
        return signIn(appointed(role));
    }

    private String signIn(String username) {
        return signing.signIn(
                username, Caller.PASSWORD, "2001:db8:1::" + Long.toHexString(System.nanoTime() & 0xffff), false);
    }

    private String appointed(Role role) {
        var username = "nguoi" + System.nanoTime();
        caller.signUp(username, "ND");
        var administrator = people.named("quantri").ref();
        var person = people.named(username).ref();
        if (role == Role.OFFICER) {
            appointing.appointOfficer(administrator, person, HA_NOI, WHY);
        } else if (role != Role.LEARNER) {
            appointing.appoint(administrator, person, role, WHY);
        }
        return username;
    }
}
