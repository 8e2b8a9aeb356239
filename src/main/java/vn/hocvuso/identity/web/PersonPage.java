package vn.hocvuso.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.locality.Localities;

/** Behind {@code manage/identity/person.xhtml?username=…}. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final People people;
    private final Appointing appointing;
    private final ExtraTime extraTime;
    private final CurrentLearner learner;
    private final Localities localities;
    private final CommuneChoice communeChoice;
    private final HttpServletRequest request;

    private String username = "";
    private String reason = "";
    private int percent;
    private String communeText = "";
    private boolean wholeProvince;
    private String officeReason = "";
    private List<Office> offices = List.of();
    private People.Person person;

    /** A place that she is an officer of. */
    public record Office(String place, String name) implements Serializable {}

    @Inject
    PersonPage(
            People people,
            Appointing appointing,
            ExtraTime extraTime,
            CurrentLearner learner,
            Localities localities,
            CommuneChoice communeChoice,
            HttpServletRequest request) {
        this.people = people;
        this.appointing = appointing;
        this.extraTime = extraTime;
        this.learner = learner;
        this.localities = localities;
        this.communeChoice = communeChoice;
        this.request = request;
    }

    /** View action. */
    public void open() {
        person = people.named(username);
        percent = extraTime.percent(person.ref());
        offices = appointing.places(learner.ref(), person.ref()).stream()
                .map(place -> new Office(place, placeName(place)))
                .toList();
    }

    private String placeName(String code) {
        return localities
                .commune(code)
                .map(Localities.Place::label)
                .or(() -> localities.province(code).map(Localities.Province::name))
                .orElse(code);
    }

    /** Makes her an officer of the commune that was typed, or of its whole province. */
    public String assign() {
        var commune = communeChoice.resolve(communeText, request.getParameter("commune"));
        var place = wholeProvince
                ? localities
                        .commune(commune)
                        .map(Localities.Place::provinceCode)
                        .orElse("")
                : commune;
        appointing.appointOfficer(learner.ref(), person.ref(), place, officeReason);
        return here("true");
    }

    public String unassign(String place) {
        appointing.dismissOfficer(learner.ref(), person.ref(), place, officeReason);
        return here("true");
    }

    public String appoint(Role role) {
        appointing.appoint(learner.ref(), person.ref(), role, reason);
        return here("true");
    }

    public String dismiss(Role role) {
        appointing.dismiss(learner.ref(), person.ref(), role, reason);
        return here("true");
    }

    public String allow() {
        extraTime.allow(learner.ref(), person.ref(), percent);
        return here("allowed");
    }

    private String here(String done) {
        return "/manage/identity/person.xhtml?faces-redirect=true&done=" + done + "&username=" + person.username();
    }

    public boolean holds(Role role) {
        return person.roles().contains(role);
    }

    /** The roles that are given and taken here. */
    public Role[] getRoles() {
        return new Role[] {Role.TEACHER, Role.ASSESSOR, Role.INVIGILATOR, Role.ADMINISTRATOR};
    }

    public People.Person getPerson() {
        return person;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public int getPercent() {
        return percent;
    }

    public void setPercent(int percent) {
        this.percent = percent;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Office> getOffices() {
        return offices;
    }

    public List<Localities.Place> getCandidates() {
        return communeChoice.candidates();
    }

    public String getCommuneText() {
        return communeText;
    }

    public void setCommuneText(String communeText) {
        this.communeText = communeText;
    }

    public boolean isWholeProvince() {
        return wholeProvince;
    }

    public void setWholeProvince(boolean wholeProvince) {
        this.wholeProvince = wholeProvince;
    }

    public String getOfficeReason() {
        return officeReason;
    }

    public void setOfficeReason(String officeReason) {
        this.officeReason = officeReason;
    }
}
