package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.Effect;
import vn.hocvuso.movement.target.Effect.Sheet;
import vn.hocvuso.movement.web.EffectTables.Row;

/** Behind {@code movement/effect.xhtml}: what learning has brought the people of a unit in a year. */
@Named
@ViewScoped
public class EffectPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Effect effect;
    private final EffectTables tables;
    private final CurrentLearner learner;
    private Sheet sheet;

    @Inject
    EffectPanel(Effect effect, EffectTables tables, CurrentLearner learner) {
        this.effect = effect;
        this.tables = tables;
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
        return tables.rows(of(unit, year), words());
    }

    /** The charts of these rows, those with nothing to draw left out. @throws vn.hocvuso.platform.Refusal as {@link #of} */
    public List<EffectChart> charts(long unit, int year) {
        return EffectChart.of(rows(unit, year), words());
    }

    private static FigureWords words() {
        return new FigureWords(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
