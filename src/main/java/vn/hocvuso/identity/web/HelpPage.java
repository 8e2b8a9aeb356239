package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.identity.support.SupportFinding;
import vn.hocvuso.platform.web.PageParameters;

/**
 * Behind {@code open/identity/help.xhtml}: whom to ask for help. Without parameters in the learner's own commune;
 * {@code ?commune=…} finds another by its name, {@code ?place=…} names one by its code.
 */
@Named
@RequestScoped
public class HelpPage {

    private static final int MOST = 12;

    private final SupportFinding finding;
    private final Localities localities;
    private final CurrentLearner learner;
    private final String typed;
    private final String code;

    private List<Place> candidates = List.of();
    private Place place;
    private SupportFinding.Contact helper;

    @Inject
    HelpPage(SupportFinding finding, Localities localities, CurrentLearner learner, PageParameters parameters) {
        this.finding = finding;
        this.localities = localities;
        this.learner = learner;
        this.typed = parameters.text("commune").strip();
        this.code = parameters.text("place");
    }

    /** Reads what the page shows. */
    public void open() {
        candidates = typed.isEmpty() ? List.of() : localities.find(typed, MOST);
        place = chosen().orElse(null);
        helper = place == null ? null : finding.in(place).orElse(null);
    }

    private Optional<Place> chosen() {
        if (!code.isEmpty()) {
            return localities.commune(code);
        }
        if (!typed.isEmpty()) {
            return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
        }
        return learner.signedIn().flatMap(person -> finding.home(person.learner()));
    }

    /** Communes that fit what was typed, where there are several. */
    public List<Place> getCandidates() {
        return place == null ? candidates : List.of();
    }

    /** True when nothing fits what was typed. */
    public boolean isNothingFound() {
        return !typed.isEmpty() && candidates.isEmpty();
    }

    /** Null until a commune is known. */
    public Place getPlace() {
        return place;
    }

    /** Null where nobody is named. */
    public SupportFinding.Contact getHelper() {
        return helper;
    }

    public String getTyped() {
        return typed;
    }
}
