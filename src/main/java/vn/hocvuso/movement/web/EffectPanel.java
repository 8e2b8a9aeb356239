package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.Effect;
import vn.hocvuso.movement.target.Effect.Sheet;
import vn.hocvuso.platform.text.RoomMessages;

/** Behind {@code movement/effect.xhtml}: what learning has brought the people of a unit in a year. */
@Named
@ViewScoped
public class EffectPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line of the table; the place above is the last. */
    public record Row(String name, Effect.Line line) implements Serializable {}

    private final Effect effect;
    private final CohortNames cohorts;
    private final CurrentLearner learner;
    private Sheet sheet;

    @Inject
    EffectPanel(Effect effect, CohortNames cohorts, CurrentLearner learner) {
        this.effect = effect;
        this.cohorts = cohorts;
        this.learner = learner;
    }

    /**
     * What is shown; asked for once for each unit and year.
     *
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}
     */
    public Sheet of(long unit, int year) {
        if (sheet == null || sheet.unit() != unit || sheet.year() != year) {
            sheet = effect.of(learner.ref(), unit, year);
        }
        return sheet;
    }

    /** Its groups, then the place above as a whole. @throws vn.hocvuso.platform.Refusal as {@link #of} */
    public List<Row> rows(long unit, int year) {
        var shown = of(unit, year);
        var rows = new ArrayList<Row>();
        shown.lines().forEach(line -> rows.add(new Row(cohorts.name(line.cohort(), locale()), line)));
        if (shown.above() != null) {
            var pattern = RoomMessages.of("movement", locale()).getString("effect.aboveRow");
            rows.add(new Row(
                    new MessageFormat(pattern, locale()).format(new Object[] {shown.aboveName()}), shown.above()));
        }
        return rows;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
