package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.mail.MailTurning;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.ClientAddress;

/** Behind {@code learn/identity/mail.xhtml}: letters on and off. */
@Named
@RequestScoped
public class MailPage {

    private static final String PAGE = "/learn/identity/mail.xhtml?done=";

    private final MailTurning turning;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;

    private MailTurning.Standing standing;
    private String email = "";

    @Inject
    MailPage(MailTurning turning, CurrentLearner learner, HttpServletRequest request, Answer answer) {
        this.turning = turning;
        this.learner = learner;
        this.request = request;
        this.answer = answer;
    }

    /** View action: suggests the address that is known. */
    public void open() {
        var known = getStanding();
        email = known.isOn() ? known.address() : known.asked().isEmpty() ? known.suggested() : known.asked();
    }

    public void ask() {
        var language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        turning.ask(learner.ref(), email, language, ClientAddress.of(request));
        answer.redirect(PAGE + "asked");
    }

    public void off() {
        turning.off(learner.ref());
        answer.redirect(PAGE + "off");
    }

    /** Read once for each request. */
    public MailTurning.Standing getStanding() {
        if (standing == null) {
            standing = turning.standing(learner.ref());
        }
        return standing;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
