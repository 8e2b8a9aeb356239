package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.movement.open.OpenFigures;
import vn.hocvuso.movement.open.OpenFigures.Sheet;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/unit.xhtml?code=…}: the figures of a unit that has chosen that everybody may read them. */
@Named
@RequestScoped
public class UnitPage {

    private final OpenFigures figures;
    private final Here here;
    private final String code;

    private Sheet sheet;

    @Inject
    UnitPage(OpenFigures figures, Here here, PageParameters parameters) {
        this.figures = figures;
        this.here = here;
        code = parameters.text("code");
    }

    /** Reads what the page shows. */
    public void open() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        sheet = figures.sheet(code, here.getClient(), locale);
    }

    /** Null when whoever asks has to wait. */
    public Sheet getSheet() {
        return sheet;
    }
}
