package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import vn.hocvuso.identity.AccountKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.ClientAddress;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code learn/identity/account.xhtml}. */
@Named
@RequestScoped
public class AccountPage {

    private final AccountKeeping keeping;
    private final People people;
    private final ExtraTime extraTime;
    private final Frameworks frameworks;
    private final CommuneChoice communeChoice;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;

    private String saved = "";
    private String fullName = "";
    private String[] groups = {};
    private String communeText = "";
    private String email = "";
    private String phone = "";
    private String birthYear = "";
    private String present = "";
    private String password = "";

    @Inject
    AccountPage(
            AccountKeeping keeping,
            People people,
            ExtraTime extraTime,
            Frameworks frameworks,
            CommuneChoice communeChoice,
            CurrentLearner learner,
            HttpServletRequest request,
            Answer answer) {
        this.keeping = keeping;
        this.people = people;
        this.extraTime = extraTime;
        this.frameworks = frameworks;
        this.communeChoice = communeChoice;
        this.learner = learner;
        this.request = request;
        this.answer = answer;
    }

    /** View action: shows what is stored. */
    public void open() {
        var person = people.require(learner.ref());
        fullName = person.fullName();
        groups = person.groups().toArray(String[]::new);
        communeText = person.communeName();
        email = person.email();
        phone = person.phone();
        var year = people.birthYear(learner.ref());
        birthYear = year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }

    public void save() {
        var code = communeChoice.resolve(communeText, request.getParameter("commune"));
        var details = new AccountKeeping.Details(fullName, Set.of(groups), code, email, phone, birthYear);
        keeping.change(learner.ref(), details);
        answer.redirect("/learn/identity/account.xhtml?saved=person");
    }

    public void changePassword() {
        keeping.changePassword(learner.ref(), present, password, ClientAddress.of(request));
        SessionCookie.forget(request, answer.response());
        answer.redirect("/sign-in?changed=true");
    }

    /** What she gets on top of any limited time, in percent. */
    public int getExtraTime() {
        return extraTime.percent(learner.ref());
    }

    public List<Framework.Group> getAllGroups() {
        return frameworks.current().groups();
    }

    public List<Place> getCandidates() {
        return communeChoice.candidates();
    }

    public String getSaved() {
        return saved;
    }

    public void setSaved(String saved) {
        this.saved = saved;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String[] getGroups() {
        return groups.clone();
    }

    public void setGroups(String[] groups) {
        this.groups = groups.clone();
    }

    public String getCommuneText() {
        return communeText;
    }

    public void setCommuneText(String communeText) {
        this.communeText = communeText;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getBirthYear() {
        return birthYear;
    }

    public void setBirthYear(String birthYear) {
        this.birthYear = birthYear;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
