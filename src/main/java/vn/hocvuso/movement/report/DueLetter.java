package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.mail.MailRecipients;
import vn.hocvuso.identity.mail.MailRecipients.Recipient;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.mail.Letter;
import vn.hocvuso.platform.mail.LetterKind;
import vn.hocvuso.platform.mail.LetterText;
import vn.hocvuso.platform.mail.Mail;
import vn.hocvuso.platform.mail.MailSettings;

/** Reminds somebody of a report that is due soon or was missed; it says nothing once that was submitted, or is not her task. */
@UseCase
public class DueLetter implements LetterKind {

    static final String NAME = "movement.due";

    private final MailRecipients recipients;
    private final ReportDuties duties;
    private final Reminding reminding;
    private final ReportRights days;
    private final Units units;
    private final UnitNames names;
    private final MailSettings settings;

    @Inject
    DueLetter(
            MailRecipients recipients,
            ReportDuties duties,
            Reminding reminding,
            ReportRights days,
            Units units,
            UnitNames names,
            MailSettings settings) {
        this.recipients = recipients;
        this.duties = duties;
        this.reminding = reminding;
        this.days = days;
        this.units = units;
        this.names = names;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var person = new Learner.Ref(letter.recipient());
        var unit = Long.parseLong(letter.values().get(2));
        var today = days.today();
        return recipients
                .of(person)
                .filter(to -> duties.units(person, today).contains(unit))
                .flatMap(to -> owed(letter, person, unit, today).map(owed -> mail(to, unit, owed)));
    }

    /** A reminder before the last day says nothing after it: then there is another. */
    private Optional<Reminding.Owed> owed(Letter letter, Learner.Ref person, long unit, LocalDate today) {
        var missed = letter.values().get(3).equals(ReminderDays.MISSED);
        return reminding.owed(person, unit, today).stream()
                .filter(owed -> owed.line().equals(letter.values().get(0)))
                .filter(owed -> owed.period().equals(letter.values().get(1)))
                .filter(owed -> owed.overdue() == missed)
                .findFirst();
    }

    private Mail mail(Recipient to, long unit, Reminding.Owed owed) {
        var language = to.language();
        var subject = owed.overdue() ? "letter.missedSubject" : "letter.dueSubject";
        var body = owed.overdue() ? "letter.missedBody" : "letter.dueBody";
        return new Mail(
                to.to(),
                LetterText.of("movement", language, subject, owed.lineName(), owed.periodWords()),
                LetterText.of(
                                "movement",
                                language,
                                body,
                                names.shown(units.require(unit)),
                                owed.lineName(),
                                owed.periodWords(),
                                LetterText.day(owed.lastOn(), language),
                                settings.site() + "/manage/movement/reports.xhtml?unit=" + unit)
                        + LetterText.of("movement", language, "letter.foot", to.off()),
                Optional.of(to.off()));
    }
}
