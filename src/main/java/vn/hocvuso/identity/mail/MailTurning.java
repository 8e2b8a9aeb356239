package vn.hocvuso.identity.mail;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.mail.Letters;
import vn.hocvuso.platform.mail.MailAddress;
import vn.hocvuso.platform.mail.MailSettings;
import vn.hocvuso.platform.throttle.Throttle;

/**
 * Who has a post turns letters on and off for herself. Nobody else can: somebody without a post would get none, and could
 * have strangers written to.
 */
@UseCase
public class MailTurning {

    /**
     * How it stands with her letters.
     *
     * @param address to which they are sent; empty while they are off
     * @param asked which still has to be confirmed; empty when none has
     * @param suggested what she has given as her address on her account; may be empty
     */
    public record Standing(String address, String asked, String suggested) implements Serializable {

        public boolean isOn() {
            return !address.isEmpty();
        }
    }

    private final MailRegistrations registrations;
    private final Letters letters;
    private final MailSettings settings;
    private final Grants grants;
    private final People people;
    private final Throttle throttle;

    @Inject
    MailTurning(
            MailRegistrations registrations,
            Letters letters,
            MailSettings settings,
            Grants grants,
            People people,
            Throttle throttle) {
        this.registrations = registrations;
        this.letters = letters;
        this.settings = settings;
        this.grants = grants;
        this.people = people;
        this.throttle = throttle;
    }

    /** @throws Refusal {@code identity.page.unknown} where there is no mail, and for who has no post */
    public Standing standing(Learner.Ref actor) {
        requireOffered(actor);
        var known = registrations.of(actor);
        return new Standing(
                known.flatMap(MailRegistration::address).map(MailAddress::value).orElse(""),
                known.flatMap(MailRegistration::asked).map(MailAddress::value).orElse(""),
                people.require(actor).email());
    }

    /**
     * Has a link sent to an address; letters go there once it was followed.
     *
     * @param typed what she has typed
     * @param language of her letters
     * @param client where the request comes from, for the throttle
     * @throws Refusal as {@link #standing}; {@code identity.email.form}, {@code platform.throttle.wait}
     */
    public void ask(Learner.Ref actor, String typed, Locale language, String client) {
        requireOffered(actor);
        var address = MailAddress.typed(typed).orElseThrow(() -> new Refusal("identity.email.form").at("email"));
        throttle.take("mail-by", Long.toString(actor.value()), client);
        throttle.take("mail-to", address.value().toLowerCase(Locale.ROOT), client);
        var registration = registrations.make(actor, MailToken.draw());
        registration.ask(address, language);
        letters.write(
                ConfirmationLetter.NAME,
                actor.value(),
                language,
                ConfirmationLetter.NAME + ":" + actor.value() + ":" + registration.asks(),
                List.of(Integer.toString(registration.asks())));
    }

    /**
     * No letters any more; a second time changes nothing.
     *
     * @throws Refusal as {@link #standing}
     */
    public void off(Learner.Ref actor) {
        requireOffered(actor);
        registrations.of(actor).ifPresent(MailRegistration::off);
    }

    private void requireOffered(Learner.Ref actor) {
        if (!settings.isOn()) {
            throw new Refusal("identity.page.unknown");
        }
        grants.require(actor, Role.UNIT_MEMBER);
    }
}
