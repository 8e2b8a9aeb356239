package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.mail.MailStanding;
import vn.hocvuso.platform.mail.Letters;
import vn.hocvuso.platform.mail.MailSettings;

/** Behind {@code identity/mailLink.xhtml} and {@code identity/mailQueue.xhtml}: what pages say of letters, and to whom. */
@Named
@RequestScoped
public class MailLinkPanel {

    private final MailSettings settings;
    private final MailStanding reading;
    private final CurrentLearner learner;

    private Letters.Standing standing;

    @Inject
    MailLinkPanel(MailSettings settings, MailStanding reading, CurrentLearner learner) {
        this.settings = settings;
        this.reading = reading;
        this.learner = learner;
    }

    /** True for who may have letters sent to her, where there is mail. */
    public boolean isOffered() {
        return settings.isOn()
                && learner.signedIn()
                        .filter(person -> person.roles().contains(Role.UNIT_MEMBER))
                        .isPresent();
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** For administrators only; read once for each request. */
    public Letters.Standing getStanding() {
        if (standing == null) {
            standing = reading.standing(learner.ref());
        }
        return standing;
    }
}
