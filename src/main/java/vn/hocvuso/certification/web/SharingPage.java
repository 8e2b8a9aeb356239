package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.Sharing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/certification/sharing.xhtml?number=…}: what the public reads of the holder, and her links. */
@Named
@RequestScoped
public class SharingPage {

    private final Sharing sharing;
    private final CurrentLearner learner;
    private final Answer answer;
    private final Here here;

    private final String number;
    private String shown = "";
    private String birthYear = "";
    private String days = "30";
    private boolean withBirthYear;
    private String made = "";
    private Sharing.View view;

    @Inject
    SharingPage(Sharing sharing, CurrentLearner learner, PageParameters parameters, Answer answer, Here here) {
        this.sharing = sharing;
        this.learner = learner;
        this.answer = answer;
        this.here = here;
        this.number = parameters.text("number");
    }

    /** Reads what the page shows. */
    public void open() {
        view = sharing.view(learner.ref(), number);
        shown = view.initials() ? "initials" : "name";
        birthYear = view.showsBirthYear() ? "shown" : "hidden";
    }

    public void choose() {
        sharing.choose(learner.ref(), shown.equals("initials"), birthYear.equals("shown"));
        answer.redirect(address("chosen"));
    }

    /** Shows the link, this once. */
    public void link() {
        var secret = sharing.link(
                learner.ref(), number, days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0, withBirthYear);
        made = here.getSite() + "/verify/" + view.content().number() + "?link=" + secret;
        open();
    }

    public void end(long link) {
        sharing.end(learner.ref(), number, link);
        answer.redirect(address("ended"));
    }

    private String address(String done) {
        return "/learn/certification/sharing.xhtml?done=" + done + "&number="
                + view.content().number();
    }

    public String getNumber() {
        return number;
    }

    public Sharing.View getView() {
        return view;
    }

    /** {@code name} or {@code initials}. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    /** {@code shown} or {@code hidden}: the year of birth on the public page. */
    public String getBirthYear() {
        return birthYear;
    }

    public void setBirthYear(String birthYear) {
        this.birthYear = birthYear;
    }

    /** The year itself; empty when she has given none. */
    public String getGivenYear() {
        return view.birthYear() == 0 ? "" : Integer.toString(view.birthYear());
    }

    /** Whether the link to be made shows the year of birth, too. */
    public boolean isWithBirthYear() {
        return withBirthYear;
    }

    public void setWithBirthYear(boolean withBirthYear) {
        this.withBirthYear = withBirthYear;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    /** The address of the link that has just been made; empty for none. */
    public String getMade() {
        return made;
    }
}
