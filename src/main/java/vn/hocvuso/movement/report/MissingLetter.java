package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Tells those of a receiver which units are late, as it is when the letter is sent; nothing once all have reported. */
@UseCase
public class MissingLetter implements LetterKind {

    static final String NAME = "movement.missing";

    /** Of one line; how many more there are is said. */
    private static final int MOST_NAMED = 40;

    private static final String ROOM = "movement";

    private final MailRecipients recipients;
    private final ReportDuties duties;
    private final MissingReports missing;
    private final ReportRights days;
    private final Units units;
    private final UnitNames names;
    private final MailSettings settings;

    @Inject
    MissingLetter(
            MailRecipients recipients,
            ReportDuties duties,
            MissingReports missing,
            ReportRights days,
            Units units,
            UnitNames names,
            MailSettings settings) {
        this.recipients = recipients;
        this.duties = duties;
        this.missing = missing;
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
        var unit = Long.parseLong(letter.values().get(0));
        var today = days.today();
        return recipients
                .of(person)
                .filter(to -> duties.units(person, today).contains(unit))
                .flatMap(to -> Optional.of(missing.of(unit, today))
                        .filter(found -> !found.isEmpty())
                        .map(found -> mail(to, unit, found)));
    }

    private Mail mail(Recipient to, long unit, List<MissingReports.Missing> found) {
        var language = to.language();
        var receiver = names.shown(units.require(unit));
        return new Mail(
                to.to(),
                LetterText.of(ROOM, language, "letter.missingSubject", receiver),
                LetterText.of(
                                ROOM,
                                language,
                                "letter.missingBody",
                                receiver,
                                found.stream().map(one -> list(one, language)).collect(Collectors.joining("\n")),
                                settings.site() + "/manage/movement/reports.xhtml?unit=" + unit)
                        + LetterText.of(ROOM, language, "letter.foot", to.off()),
                Optional.of(to.off()));
    }

    private static String list(MissingReports.Missing one, Locale language) {
        var text = new StringBuilder(LetterText.of(
                ROOM,
                language,
                "letter.missingLine",
                one.lineName(),
                one.periodWords(),
                LetterText.day(one.lastOn(), language),
                one.units().size(),
                one.all()));
        one.units().stream().limit(MOST_NAMED).forEach(name -> text.append("\n- ")
                .append(name));
        if (one.units().size() > MOST_NAMED) {
            text.append("\n")
                    .append(LetterText.of(
                            ROOM, language, "letter.missingMore", one.units().size() - MOST_NAMED));
        }
        return text.append("\n").toString();
    }
}
