package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitChoosing;
import vn.hocvuso.platform.web.Answer;

/** Behind {@code movement/myUnits.xhtml}: the hamlet and the organisation that a learner says she belongs to. */
@Named
@RequestScoped
public class MyUnitsPanel {

    private final UnitChoosing choosing;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;

    private UnitChoosing.Sheet sheet;
    private Long hamlet;
    private Long organisation;

    @Inject
    MyUnitsPanel(UnitChoosing choosing, CurrentLearner learner, HttpServletRequest request, Answer answer) {
        this.choosing = choosing;
        this.learner = learner;
        this.request = request;
        this.answer = answer;
    }

    public void chooseUnits() {
        choosing.choose(learner.ref(), chosen(hamlet), chosen(organisation));
        answer.redirect("/learn/identity/account.xhtml?saved=units#units");
    }

    private static OptionalLong chosen(Long unit) {
        return unit == null || unit == 0 ? OptionalLong.empty() : OptionalLong.of(unit);
    }

    /** What was looked for; both forms carry it on. */
    public String getFind() {
        return Objects.requireNonNullElse(request.getParameter("find"), "");
    }

    public String getCommune() {
        return sheet().commune();
    }

    public List<UnitChoosing.Option> getHamlets() {
        return sheet().hamlets();
    }

    public List<UnitChoosing.Option> getOrganisations() {
        return sheet().organisations();
    }

    private UnitChoosing.Sheet sheet() {
        if (sheet == null) {
            sheet = choosing.sheet(learner.ref(), getFind());
        }
        return sheet;
    }

    /** 0 for none. */
    public Long getHamlet() {
        return hamlet == null ? sheet().hamlet() : hamlet;
    }

    public void setHamlet(Long hamlet) {
        this.hamlet = hamlet;
    }

    /** 0 for none. */
    public Long getOrganisation() {
        return organisation == null ? sheet().organisation() : organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }
}
