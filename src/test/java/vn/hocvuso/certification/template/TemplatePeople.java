package vn.hocvuso.certification.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** People of each role for integration tests, each of its own. */
@Dependent
public class TemplatePeople {

    private final Caller caller;
    private final Appointing appointing;
    private final People people;

    @Inject
    TemplatePeople(Caller caller, Appointing appointing, People people) {
        this.caller = caller;
        this.appointing = appointing;
        this.people = people;
    }

    Learner.Ref with(Role role) {
        var username = "nguoi" + System.nanoTime();
        caller.signUp(username, "ND");
        var person = people.named(username).ref();
        if (role != Role.LEARNER) {
            appointing.appoint(people.named("quantri").ref(), person, role, "Để thử");
        }
        return person;
    }
}
