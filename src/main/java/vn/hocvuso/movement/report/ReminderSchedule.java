package vn.hocvuso.movement.report;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import vn.hocvuso.identity.mail.MailRecipients;
import vn.hocvuso.platform.mail.MailSettings;
import vn.hocvuso.platform.rounds.Rounds;
import vn.hocvuso.platform.time.Clocks;

/**
 * Has everybody who wants letters reminded once on each working day, a transaction for each person. After a restart, and on
 * another server, it is gone through again, and nothing is written twice.
 */
@ApplicationScoped
class ReminderSchedule {

    private static final System.Logger LOG = System.getLogger(ReminderSchedule.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int PORTION = 100;

    private final MailReminding reminding;
    private final MailRecipients recipients;
    private final MailSettings mail;
    private final ReminderSettings settings;
    private final Rounds rounds;
    private final Clock clock;

    private LocalDate doneOn = LocalDate.MIN;

    @Inject
    ReminderSchedule(
            MailReminding reminding,
            MailRecipients recipients,
            MailSettings mail,
            ReminderSettings settings,
            Rounds rounds,
            Clock clock) {
        this.reminding = reminding;
        this.recipients = recipients;
        this.mail = mail;
        this.settings = settings;
        this.rounds = rounds;
        this.clock = clock;
    }

    void begin(@Observes @Priority(250) Startup startup) {
        if (mail.isOn()) {
            rounds.every(FIRST, PAUSE, "Nobody could be reminded by mail", this::look);
        }
    }

    private void look() {
        var now = clock.instant().atZone(Clocks.VIET_NAM);
        var today = now.toLocalDate();
        if (now.getHour() >= settings.hour() && !today.equals(doneOn) && reminding.isWorkingDay(today)) {
            remindAll(today);
            doneOn = today;
        }
    }

    /** Everybody, in the order of their numbers. */
    void remindAll(LocalDate today) {
        var portion = recipients.after(0, PORTION);
        while (!portion.isEmpty() && !Thread.currentThread().isInterrupted()) {
            portion.forEach(person -> remind(person, today));
            portion = recipients.after(portion.get(portion.size() - 1).learner().value(), PORTION);
        }
    }

    /** One who cannot be reminded keeps nobody else from it. */
    private void remind(MailRecipients.Recipient person, LocalDate today) {
        try {
            reminding.remind(person, today);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Person " + person.learner().value() + " could not be reminded by mail", e);
        }
    }
}
