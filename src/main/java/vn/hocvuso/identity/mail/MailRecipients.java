package vn.hocvuso.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.mail.MailAddress;
import vn.hocvuso.platform.mail.MailSettings;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Who has letters sent to her: for the rooms that have something to say. */
@ApplicationScoped
public class MailRecipients {

    /**
     * Somebody who wants letters, at an address that she has confirmed.
     *
     * @param off the whole address that turns her letters off
     */
    public record Recipient(Learner.Ref learner, MailAddress to, Locale language, String off) {}

    private static final String SELECT =
            "select learner_id, address, language, off_key from identity_mail where address is not null and ";

    private final SingleStatement statement;
    private final MailSettings settings;

    @Inject
    MailRecipients(SingleStatement statement, MailSettings settings) {
        this.statement = statement;
        this.settings = settings;
    }

    /** Empty while her letters are off. */
    public Optional<Recipient> of(Learner.Ref learner) {
        return statement.list(SELECT + "learner_id = ?", this::recipient, learner.value()).stream()
                .findFirst();
    }

    /** The next after this person, in the order of their numbers; the first ones after 0. */
    public List<Recipient> after(long learner, int limit) {
        return statement.list(SELECT + "learner_id > ? order by learner_id limit ?", this::recipient, learner, limit);
    }

    private Recipient recipient(ResultSet rows) throws SQLException {
        return new Recipient(
                new Learner.Ref(rows.getLong("learner_id")),
                new MailAddress(rows.getString("address")),
                Locale.forLanguageTag(rows.getString("language")),
                settings.site() + "/mail-off?key=" + rows.getString("off_key"));
    }
}
