package vn.hocvuso.identity;

import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators appoint people to roles, officers for places, and dismiss them; each act is in the audit log. */
@UseCase
public class Appointing {

    private final Learners learners;
    private final Grants grants;
    private final SigningIn signingIn;
    private final AuditLog audit;
    private final Localities localities;

    @Inject
    Appointing(Learners learners, Grants grants, SigningIn signingIn, AuditLog audit, Localities localities) {
        this.learners = learners;
        this.grants = grants;
        this.signingIn = signingIn;
        this.audit = audit;
        this.localities = localities;
    }

    /**
     * Gives a role.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or {@code
     *     identity.officer.place}: an officer is appointed for a place
     */
    public void appoint(Learner.Ref actor, Learner.Ref whom, Role role, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (role == Role.OFFICER) {
            throw new Refusal("identity.officer.place").at("communeText");
        }
        var learner = learners.require(whom);
        learner.appoint(role);
        signingIn.forget(whom);
        audit.record(actor.value(), "identity.appoint." + role, learner.username(), given(reason, "reason"));
    }

    /**
     * Takes a role away.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or
     *     {@code identity.role.last}: somebody must be left who can appoint
     */
    public void dismiss(Learner.Ref actor, Learner.Ref whom, Role role, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var learner = learners.require(whom);
        if (role == Role.ADMINISTRATOR
                && learner.roles().contains(role)
                && learners.countWith(Role.ADMINISTRATOR) == 1) {
            throw new Refusal("identity.role.last");
        }
        learner.dismiss(role);
        if (role == Role.OFFICER) {
            grants.places(whom).forEach(place -> grants.removePlace(whom, place));
        }
        signingIn.forget(whom);
        audit.record(actor.value(), "identity.dismiss." + role, learner.username(), given(reason, "reason"));
    }

    /**
     * Makes her an officer of one more place; a second time changes nothing.
     *
     * @param place the code of a commune, or of a province with all that lies in it
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code identity.officer.place}
     *     for an unknown place, {@code identity.reason.needed}
     */
    public void appointOfficer(Learner.Ref actor, Learner.Ref whom, String place, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var why = given(reason, "officeReason");
        var learner = learners.require(whom);
        if (localities.commune(place).isEmpty() && localities.province(place).isEmpty()) {
            throw new Refusal("identity.officer.place").at("communeText");
        }
        learner.appoint(Role.OFFICER);
        if (grants.addPlace(whom, place)) {
            signingIn.forget(whom);
            audit.record(actor.value(), "identity.officer.appoint", learner.username(), place + ": " + why);
        }
    }

    /**
     * Takes one place from an officer; with the last one she is no officer any more.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code identity.reason.needed}
     */
    public void dismissOfficer(Learner.Ref actor, Learner.Ref whom, String place, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var why = given(reason, "officeReason");
        var learner = learners.require(whom);
        if (grants.removePlace(whom, place)) {
            if (grants.places(whom).isEmpty()) {
                learner.dismiss(Role.OFFICER);
            }
            signingIn.forget(whom);
            audit.record(actor.value(), "identity.officer.dismiss", learner.username(), place + ": " + why);
        }
    }

    /**
     * The codes of the places that she is an officer of.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public List<String> places(Learner.Ref actor, Learner.Ref officer) {
        grants.require(actor, Role.ADMINISTRATOR);
        return grants.places(officer);
    }

    private static String given(String reason, String field) {
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            throw new Refusal("identity.reason.needed").at(field);
        }
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
