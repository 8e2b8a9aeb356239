package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Folding;

/**
 * An administrator puts another certificate in the place of one whose holder's name has changed or was written wrongly.
 * The old number leads to the new one.
 */
@UseCase
public class Replacing {

    private static final int LONGEST_NAME = 100;

    private final Successions successions;
    private final Grants grants;
    private final People people;

    @Inject
    Replacing(Successions successions, Grants grants, People people) {
        this.successions = successions;
        this.grants = grants;
        this.people = people;
    }

    /**
     * Issues the one for the new name and ends the old one.
     *
     * @param holder the new name; empty for the one that the account bears today
     * @return the new number
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.certificate.unknown}; {@code certification.status.notValid}; {@code certification.replace.same}
     *     when the name is the old one; {@code certification.replace.name} when there is none or it is longer than 100
     *     characters; {@code certification.reason.length}
     */
    public CertificateNumber replace(Learner.Ref actor, String number, String holder, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var old = successions.required(number);
        var name = name(old, holder);
        return successions.succeed(
                old, name, old.expiresOn().orElse(null), Successions.REPLACE, actor, Certificate.given(reason));
    }

    private String name(Certificate old, String typed) {
        var name = Folding.clean(typed == null ? "" : typed);
        if (name.isEmpty()) {
            name = old.learner()
                    .map(learner -> people.all(List.of(learner)).get(learner))
                    .map(People.Person::fullName)
                    .orElse("");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("certification.replace.name", LONGEST_NAME).at("holder");
        }
        if (name.equals(old.holder())) {
            throw new Refusal("certification.replace.same").at("holder");
        }
        return name;
    }
}
