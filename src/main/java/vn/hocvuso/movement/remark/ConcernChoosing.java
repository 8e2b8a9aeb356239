package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.report.ReportBrowsing;
import vn.hocvuso.movement.target.Indicators;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** What a remark about a unit can be about: each indicator, the reports of its people, and the tasks of its newest plan. */
@UseCase
public class ConcernChoosing {

    /** How many reports there are to choose from: those of two years of months. */
    private static final int MOST_REPORTS = 24;

    private final Indicators indicators;
    private final ReportBrowsing reports;
    private final PlanBrowsing plans;

    @Inject
    ConcernChoosing(Indicators indicators, ReportBrowsing reports, PlanBrowsing plans) {
        this.indicators = indicators;
        this.reports = reports;
        this.plans = plans;
    }

    /**
     * All that she can choose.
     *
     * @param locale in which indicators are named
     * @throws Refusal as {@link UnitRights#requireRead}
     */
    public List<Concern> choices(Learner.Ref actor, long unit, Locale locale) {
        var choices = new ArrayList<Concern>();
        reports.of(actor, unit).stream()
                .limit(MOST_REPORTS)
                .map(report -> concern(
                        Concern.Kind.REPORT,
                        String.valueOf(report.id()),
                        report.lineName() + ", " + report.periodWords()))
                .forEach(choices::add);
        plans.of(actor, unit).stream().limit(1).forEach(plan -> plans.sheet(actor, plan.id(), locale).tasks().stream()
                .map(task -> concern(Concern.Kind.TASK, plan.id() + "-" + task.id(), task.title()))
                .forEach(choices::add));
        indicators.all().stream()
                .map(it -> concern(Concern.Kind.INDICATOR, it.code(), it.name(locale)))
                .forEach(choices::add);
        return choices;
    }

    private static Concern concern(Concern.Kind kind, String key, String words) {
        return new Concern(kind, key, words.substring(0, Math.min(words.length(), Concern.LONGEST_WORDS)));
    }

    /**
     * What a form has sent, named in Vietnamese.
     *
     * @param code as {@link Concern#code}; empty for nothing
     * @throws Refusal {@code movement.remark.concern} for what cannot be chosen
     */
    Optional<Concern> chosen(Learner.Ref actor, long unit, String code) {
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(choices(actor, unit, Locale.forLanguageTag("vi")).stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("movement.remark.concern").at("concern")));
    }
}
