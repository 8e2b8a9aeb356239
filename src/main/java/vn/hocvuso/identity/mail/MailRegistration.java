package vn.hocvuso.identity.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.mail.MailAddress;

/** Where a person has her letters sent, and where she would like to. */
@Entity
@Table(name = "identity_mail")
public class MailRegistration {

    @Id
    @Column(name = "learner_id")
    private long learner;

    @Version
    private int version;

    private String address;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "asked_address")
    private String askedAddress;

    private int asks;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "token_until")
    private Instant tokenUntil;

    private String language;

    @Column(name = "off_key", updatable = false)
    private String offKey;

    /** For JPA only. */
    protected MailRegistration() {}

    /** @param offKey by which her letters are turned off */
    MailRegistration(Learner.Ref learner, String offKey) {
        this.learner = learner.value();
        this.offKey = offKey;
        language = "";
    }

    /**
     * She wants letters there; until that is confirmed they go on to the address before. A link that is under way is good for
     * nothing any more.
     *
     * @param language of her letters
     */
    void ask(MailAddress wanted, Locale language) {
        askedAddress = wanted.value();
        this.language = language.getLanguage();
        asks++;
        forgetToken();
    }

    /**
     * A link is about to be sent to the address asked for; the one before is good for nothing any more.
     *
     * @param hash of its token, 64 hexadecimal digits
     */
    void expect(String hash, Instant until) {
        tokenHash = hash;
        tokenUntil = until;
    }

    /** @throws Refusal {@code identity.mail.expired} when the link has come too late */
    void confirm(Instant now) {
        requireInTime(now);
        address = askedAddress;
        confirmedAt = now;
        askedAddress = null;
        forgetToken();
    }

    /** @throws Refusal {@code identity.mail.expired} */
    void requireInTime(Instant now) {
        if (!now.isBefore(tokenUntil)) {
            throw new Refusal("identity.mail.expired");
        }
    }

    /** No letters any more, and nothing is asked for. */
    void off() {
        address = null;
        confirmedAt = null;
        askedAddress = null;
        forgetToken();
    }

    private void forgetToken() {
        tokenHash = null;
        tokenUntil = null;
    }

    Learner.Ref learner() {
        return new Learner.Ref(learner);
    }

    /** Empty while letters are off. */
    Optional<MailAddress> address() {
        return Optional.ofNullable(address).map(MailAddress::new);
    }

    /** Empty when nothing awaits being confirmed. */
    Optional<MailAddress> asked() {
        return Optional.ofNullable(askedAddress).map(MailAddress::new);
    }

    /** How often she has asked; names the newest asking. */
    int asks() {
        return asks;
    }
}
