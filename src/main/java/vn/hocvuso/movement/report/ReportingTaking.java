package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Takes over what a file says of reporting, as a whole. The same a second time changes nothing. */
@UseCase
public class ReportingTaking {

    private final Holidays holidays;
    private final ReportForms forms;
    private final ReportLines lines;
    private final Clock clock;

    @Inject
    ReportingTaking(Holidays holidays, ReportForms forms, ReportLines lines, Clock clock) {
        this.holidays = holidays;
        this.forms = forms;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Takes it over. Lines are as the file says from now on; those that it does not name, or that somebody has set, stay.
     * Where it does not say when a line was decided, it is the day on which the line was first read.
     *
     * @throws Refusal {@code movement.reporting.changed} when a version of a form that is there holds something else
     */
    void take(ReportingPlan plan) {
        holidays.keep(plan.holidays());
        plan.forms().forEach(this::take);
        for (var terms : plan.lines()) {
            var present = lines.byCode(terms.code());
            var decided = terms.decidedOn()
                    .or(() -> present.map(ReportLine::decidedOn))
                    .orElseGet(() -> Clocks.day(clock.instant()));
            var wanted = terms.decided(decided);
            present.filter(line -> !line.isSetHere() && !line.terms().equals(wanted))
                    .ifPresent(line -> line.become(wanted));
            if (present.isEmpty()) {
                lines.add(new ReportLine(wanted));
            }
        }
    }

    private void take(ReportingPlan.Form wanted) {
        var present = forms.versions(wanted.code()).stream()
                .filter(form -> form.number() == wanted.number())
                .findFirst();
        if (present.isPresent()) {
            var form = present.get();
            var same = form.title().equals(wanted.title())
                    && form.isSample() == wanted.sample()
                    && form.sections().equals(wanted.sections());
            if (!same) {
                throw new Refusal("movement.reporting.changed", wanted.code(), String.valueOf(wanted.number()));
            }
            return;
        }
        var form = new ReportForm(wanted.code(), wanted.number(), wanted.title(), wanted.sample(), wanted.sections());
        form.publish(clock.instant());
        forms.add(form);
    }
}
