package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import vn.hocvuso.identity.mail.MailRecipients.Recipient;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.mail.Letters;

/**
 * Writes the letters that it is time for: to whoever writes or signs reports, what is due soon and what was missed; and once a
 * week to those of a receiver, that somebody is missing. What was written before is not written again.
 */
@UseCase
public class MailReminding {

    private final Reminding reminding;
    private final MissingReports missing;
    private final ReportDuties duties;
    private final ReminderSettings settings;
    private final Holidays holidays;
    private final Letters letters;

    @Inject
    MailReminding(
            Reminding reminding,
            MissingReports missing,
            ReportDuties duties,
            ReminderSettings settings,
            Holidays holidays,
            Letters letters) {
        this.reminding = reminding;
        this.missing = missing;
        this.duties = duties;
        this.settings = settings;
        this.holidays = holidays;
        this.letters = letters;
    }

    /** On other days nobody is reminded. */
    public boolean isWorkingDay(LocalDate day) {
        return working(day).isOpen(day);
    }

    private WorkingDays working(LocalDate today) {
        return new WorkingDays(holidays.closed(today.minusYears(1), today.plusYears(1)));
    }

    /** @return how many letters were written to her */
    public int remind(Recipient person, LocalDate today) {
        var days = new ReminderDays(settings.days(), working(today));
        var written = 0;
        for (var unit : duties.units(person.learner(), today)) {
            for (var owed : reminding.owed(person.learner(), unit, today)) {
                var due = days.due(owed.lastOn(), today);
                if (due.isPresent() && write(person, unit, owed, due.get())) {
                    written++;
                }
            }
            if (!missing.of(unit, today).isEmpty() && write(person, unit, today)) {
                written++;
            }
        }
        return written;
    }

    private boolean write(Recipient person, long unit, Reminding.Owed owed, String due) {
        var learner = person.learner().value();
        var once = String.join(
                ":",
                DueLetter.NAME,
                owed.line(),
                owed.period(),
                Long.toString(unit),
                Long.toString(learner),
                owed.lastOn().toString(),
                due);
        return letters.write(
                DueLetter.NAME,
                learner,
                person.language(),
                once,
                List.of(owed.line(), owed.period(), Long.toString(unit), due));
    }

    private boolean write(Recipient person, long unit, LocalDate today) {
        var learner = person.learner().value();
        var week = today.get(IsoFields.WEEK_BASED_YEAR) + "-" + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var once = String.join(":", MissingLetter.NAME, Long.toString(unit), Long.toString(learner), week);
        return letters.write(MissingLetter.NAME, learner, person.language(), once, List.of(Long.toString(unit)));
    }
}
