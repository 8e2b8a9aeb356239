package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.movement.target.FigureBrowsing.Head;
import vn.hocvuso.movement.target.Recounting;
import vn.hocvuso.movement.target.Recounting.Difference;
import vn.hocvuso.movement.target.Recounting.Recount;
import vn.hocvuso.movement.target.Recounting.State;

/**
 * Behind {@code manage/movement/recounts.xhtml}: the countings anew of the whole country, to administrators; with {@code ?unit=…},
 * what they have mended there; with {@code &recount=…}, one of them figure by figure.
 */
@Named
@ViewScoped
public class RecountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/movement/recounts.xhtml?faces-redirect=true&done=";

    private final Recounting recounting;
    private final FigureBrowsing browsing;
    private final CohortNames cohorts;
    private final CurrentLearner learner;

    private String unit = "";
    private String recount = "";
    private Head head;
    private Recount shown;
    private List<Recount> recounts = List.of();
    private List<Difference> differences = List.of();

    @Inject
    RecountsPage(Recounting recounting, FigureBrowsing browsing, CohortNames cohorts, CurrentLearner learner) {
        this.recounting = recounting;
        this.browsing = browsing;
        this.cohorts = cohorts;
        this.learner = learner;
    }

    /** View action, and what the page asks for again while one goes on. */
    public void open() {
        var person = learner.ref();
        head = unit.isEmpty() ? null : browsing.head(person, Written.id(unit));
        recounts = head == null ? recounting.all(person) : recounting.of(person, head.unit());
        var asked = Written.id(recount);
        shown = recounts.stream().filter(it -> it.id() == asked).findFirst().orElse(null);
        if (shown != null) {
            differences = head == null
                    ? recounting.differences(person, asked)
                    : recounting.differences(person, asked, head.unit());
        }
    }

    /** Begins one, and comes back. */
    public String ask() {
        recounting.ask(learner.ref());
        return HERE + "asked";
    }

    /** Ends the one that goes on, and comes back. */
    public String callOff() {
        var running = getRunning();
        recounting.callOff(learner.ref(), running == null ? 0 : running.id());
        return HERE + "calledOff";
    }

    /** The one that goes on; null where none does. */
    public Recount getRunning() {
        return recounts.stream()
                .filter(it -> it.state() == State.RUNNING)
                .findFirst()
                .orElse(null);
    }

    /** The unit; null for the whole country. */
    public Head getHead() {
        return head;
    }

    /** The one that is shown figure by figure; null where none is. */
    public Recount getShown() {
        return shown;
    }

    public List<Recount> getRecounts() {
        return recounts;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    /** The first figures only where there are as many as are ever listed. */
    public boolean isCut() {
        return differences.size() == Recounting.MOST_DIFFERENCES;
    }

    /** Whose figure it is, in the reader's language. */
    public String cohort(Difference difference) {
        return cohorts.name(difference.cohort(), locale());
    }

    /** {@code 11/2026}. */
    public String month(Difference difference) {
        return FigureWords.month(difference.month());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getRecount() {
        return recount;
    }

    public void setRecount(String recount) {
        this.recount = Objects.requireNonNullElse(recount, "");
    }
}
