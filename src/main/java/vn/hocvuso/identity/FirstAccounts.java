package vn.hocvuso.identity;

import jakarta.inject.Inject;
import java.util.Set;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Makes the accounts that a new system begins with, while it has no administrator yet. */
@UseCase
public class FirstAccounts {

    private final Registering registering;
    private final Learners learners;

    @Inject
    FirstAccounts(Registering registering, Learners learners) {
        this.registering = registering;
        this.learners = learners;
    }

    public boolean isAdministratorMissing() {
        return learners.countWith(Role.ADMINISTRATOR) == 0;
    }

    /**
     * Makes an account that holds these roles beside the learner's.
     *
     * @throws Refusal {@code identity.role.first} once there is an administrator, who appoints from then on; or as
     *     {@link Registering#register}
     */
    public Learner.Ref make(Registering.Application application, Set<Role> roles) {
        if (!isAdministratorMissing()) {
            throw new Refusal("identity.role.first");
        }
        var ref = registering.create(application);
        var learner = learners.require(ref);
        roles.forEach(learner::appoint);
        return ref;
    }
}
