package vn.hocvuso.identity.mail;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.mail.Letter;
import vn.hocvuso.platform.mail.LetterKind;
import vn.hocvuso.platform.mail.LetterText;
import vn.hocvuso.platform.mail.Mail;
import vn.hocvuso.platform.mail.MailAddress;
import vn.hocvuso.platform.mail.MailSettings;
import vn.hocvuso.platform.text.Sha256;

/**
 * Asks whoever reads an address to confirm it. The link is drawn when the letter is sent, so that it stands nowhere but in
 * the letter; it names nobody, for the address may be a stranger's.
 */
@UseCase
public class ConfirmationLetter implements LetterKind {

    static final String NAME = "identity.confirm";

    private static final Duration GOOD_FOR = Duration.ofHours(48);

    private final MailRegistrations registrations;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    ConfirmationLetter(MailRegistrations registrations, MailSettings settings, Clock clock) {
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Empty when she has asked again since, or does not want letters any more. */
    @Override
    public Optional<Mail> compose(Letter letter) {
        return registrations
                .of(new Learner.Ref(letter.recipient()))
                .filter(it -> letter.values().contains(Integer.toString(it.asks())))
                .flatMap(it -> it.asked().map(to -> mail(letter, it, to)));
    }

    private Mail mail(Letter letter, MailRegistration registration, MailAddress to) {
        var token = MailToken.draw();
        registration.expect(Sha256.hex(token), clock.instant().plus(GOOD_FOR));
        var language = letter.language();
        return new Mail(
                to,
                LetterText.of("identity", language, "mail.confirmSubject"),
                LetterText.of(
                        "identity",
                        language,
                        "mail.confirmBody",
                        settings.site() + "/mail-confirm?token=" + token,
                        GOOD_FOR.toHours()),
                Optional.empty());
    }
}
