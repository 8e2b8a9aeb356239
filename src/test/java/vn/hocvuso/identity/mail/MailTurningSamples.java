package vn.hocvuso.identity.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** People with letters on, for integration tests. */
@Dependent
public class MailTurningSamples {

    private final SingleStatement statement;
    private final MailRecipients recipients;
    private final Clock clock;

    @Inject
    MailTurningSamples(SingleStatement statement, MailRecipients recipients, Clock clock) {
        this.statement = statement;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** As if she had confirmed this address. */
    public MailRecipients.Recipient on(Learner.Ref person, String address, String language) {
        statement.change(
                "insert into identity_mail (learner_id, version, address, confirmed_at, asks, language, off_key)"
                        + " values (?, 1, ?, ?, 1, ?, ?)",
                person.value(),
                address,
                clock.instant(),
                language,
                MailToken.draw());
        return recipients.of(person).orElseThrow();
    }

    /** The time of the link that she was sent is over. */
    public void expire(Learner.Ref person) {
        statement.change(
                "update identity_mail set token_until = ? where learner_id = ?", clock.instant(), person.value());
    }
}
