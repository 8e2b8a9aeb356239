package vn.hocvuso.identity.mail;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.mail.MailAddress;
import vn.hocvuso.platform.text.Sha256;
import vn.hocvuso.platform.throttle.Throttle;

/** Whoever holds a link from a letter does what it is for, signed in or not. */
@UseCase
public class MailLinks {

    private final MailRegistrations registrations;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    MailLinks(MailRegistrations registrations, Throttle throttle, Clock clock) {
        this.registrations = registrations;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * The address that a link confirms; nothing is changed, for programs look at links before people do.
     *
     * @param client where the request comes from, for the throttle
     * @throws Refusal {@code identity.mail.linkWrong} when there is no such link, or it was used; {@code identity.mail.expired},
     *     {@code platform.throttle.wait}
     */
    public String asked(String token, String client) {
        var registration = awaiting(token, client);
        registration.requireInTime(clock.instant());
        return registration.asked().map(MailAddress::value).orElse("");
    }

    /**
     * Confirms the address: from now on letters go there.
     *
     * @return the address
     * @throws Refusal as {@link #asked}
     */
    public String confirm(String token, String client) {
        var registration = awaiting(token, client);
        registration.confirm(clock.instant());
        return registration.address().map(MailAddress::value).orElse("");
    }

    /**
     * The address to which letters are sent that this key turns off; empty when they are off.
     *
     * @throws Refusal {@code identity.mail.linkWrong} when there is no such key, {@code platform.throttle.wait}
     */
    public String address(String key, String client) {
        return turnedOffBy(key, client).address().map(MailAddress::value).orElse("");
    }

    /**
     * Turns letters off; a second time changes nothing.
     *
     * @throws Refusal as {@link #address}
     */
    public void off(String key, String client) {
        turnedOffBy(key, client).off();
    }

    private MailRegistration awaiting(String token, String client) {
        var hash = Sha256.hex(token);
        var ticket = throttle.take("mail-confirm", hash, client);
        var found = registrations.awaiting(hash).orElseThrow(() -> new Refusal("identity.mail.linkWrong"));
        ticket.giveBack();
        return found;
    }

    private MailRegistration turnedOffBy(String key, String client) {
        var ticket = throttle.take("mail-off", Sha256.hex(key), client);
        var found = registrations.turnedOffBy(key).orElseThrow(() -> new Refusal("identity.mail.linkWrong"));
        ticket.giveBack();
        return found;
    }
}
