package vn.hocvuso.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;

/** Behind {@code manage/identity/person.xhtml?username=…}. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final People people;
    private final Appointing appointing;
    private final ExtraTime extraTime;
    private final CurrentLearner learner;

    private String username = "";
    private String reason = "";
    private int percent;
    private People.Person person;

    @Inject
    PersonPage(People people, Appointing appointing, ExtraTime extraTime, CurrentLearner learner) {
        this.people = people;
        this.appointing = appointing;
        this.extraTime = extraTime;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        person = people.named(username);
        percent = extraTime.percent(person.ref());
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
}
