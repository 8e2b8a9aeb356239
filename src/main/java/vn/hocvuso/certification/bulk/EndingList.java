package vn.hocvuso.certification.bulk;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/**
 * Whose certificates end soon, who of them is reminded on her page, and how the others can be called. Administrators read it;
 * all others are refused with {@code identity.page.unknown}.
 */
@UseCase
public class EndingList {

    /** Within how many months they may be asked for. */
    public static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12);

    private static final int USUAL_MONTHS = 2;

    /** Whether the holder reads of the end on her page. */
    public enum Reminder {
        /** She does, from now to the end. */
        SHOWN,
        /** She will, in the last sixty days. */
        LATER,
        /** She has no account. */
        NO_ACCOUNT
    }

    /**
     * One that ends.
     *
     * @param place the holder's commune with its province, at issue; empty when she gave none
     * @param phone the holder's; empty when she gave none, and without an account
     */
    public record Line(
            long id,
            String number,
            String holder,
            String title,
            String place,
            String phone,
            LocalDate endsOn,
            Reminder reminder)
            implements Serializable {}

    private final Endings endings;
    private final People people;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    EndingList(Endings endings, People people, Grants grants, AuditLog audit, Clock clock) {
        this.endings = endings;
        this.people = people;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of {@link #MONTHS} as it was typed; two for everything else. */
    public static int months(String typed) {
        return MONTHS.stream()
                .filter(months -> months.toString().equals(typed))
                .findFirst()
                .orElse(USUAL_MONTHS);
    }

    /**
     * The valid ones that end within so many months, the first to end first.
     *
     * @param months one of {@link #MONTHS}
     * @param last the line that came last; empty for the first ones
     */
    public List<Line> after(Learner.Ref actor, int months, Optional<Line> last, int limit) {
        grants.require(actor, Role.ADMINISTRATOR);
        var today = Clocks.day(clock.instant());
        var found = endings.soon(
                last.map(Line::endsOn).orElse(today), last.map(Line::id).orElse(0L), today.plusMonths(months), limit);
        var phones = people.phones(
                found.stream().flatMap(one -> one.learner().stream()).distinct().toList());
        return found.stream().map(one -> line(one, phones, today)).toList();
    }

    private static Line line(Endings.Soon one, Map<Learner.Ref, String> phones, LocalDate today) {
        var reminding = !one.endsOn().isAfter(today.plusDays(CertificateRecords.DAYS_OF_REMINDING));
        return new Line(
                one.id(),
                one.number(),
                one.holder(),
                one.title(),
                one.place(),
                one.learner().map(phones::get).orElse(""),
                one.endsOn(),
                one.learner().isEmpty() ? Reminder.NO_ACCOUNT : reminding ? Reminder.SHOWN : Reminder.LATER);
    }

    /** Writes into the audit log that the actor takes the list away as a file. */
    public void take(Learner.Ref actor, int months) {
        grants.require(actor, Role.ADMINISTRATOR);
        audit.record(actor.value(), "certification.endings.take", "certificates", months + " months");
    }
}
