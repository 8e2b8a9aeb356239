package vn.hocvuso.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;

/** Behind {@code manage/identity/person.xhtml?username=…}. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final People people;
    private final Appointing appointing;
    private final CurrentLearner learner;

    private String username = "";
    private String reason = "";
    private People.Person person;

    @Inject
    PersonPage(People people, Appointing appointing, CurrentLearner learner) {
        this.people = people;
        this.appointing = appointing;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        person = people.named(username);
    }

    public String appoint(Role role) {
        appointing.appoint(learner.ref(), person.ref(), role, reason);
        return here();
    }

    public String dismiss(Role role) {
        appointing.dismiss(learner.ref(), person.ref(), role, reason);
        return here();
    }

    private String here() {
        return "/manage/identity/person.xhtml?faces-redirect=true&done=true&username=" + person.username();
    }

    public boolean holds(Role role) {
        return person.roles().contains(role);
    }

    /** The roles that are given and taken here. */
    public Role[] getRoles() {
        return new Role[] {Role.TEACHER, Role.ADMINISTRATOR};
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
