package vn.hocvuso.interop.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Arriving;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.interop.exchange.Arrivals;

/**
 * Behind {@code manage/interop/arrivals.xhtml}: people from boxes about whom somebody must decide, accounts to be handed
 * over, and what is held. Lives as long as the page is shown, so that a button means whom it stood beside.
 */
@Named
@ViewScoped
public class ArrivalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/interop/arrivals.xhtml?faces-redirect=true";

    private final Arrivals arrivals;
    private final Arriving arriving;
    private final People people;
    private final CurrentLearner learner;

    private List<Arrivals.Undecided> undecided;
    private List<Arrivals.Held> held;
    private List<People.Person> unclaimed;
    private String text = "";
    private String password = "";
    private String owner = "";

    @Inject
    ArrivalsPage(Arrivals arrivals, Arriving arriving, People people, CurrentLearner learner) {
        this.arrivals = arrivals;
        this.arriving = arriving;
        this.people = people;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        getUndecided();
    }

    public String link(String origin, String person, long here) {
        arrivals.link(learner.ref(), origin, person, new Learner.Ref(here));
        return HERE + "&done=true";
    }

    public String make(String origin, String person) {
        arrivals.make(learner.ref(), origin, person);
        return HERE + "&done=true";
    }

    public String tryAgain() {
        arrivals.tryAgain(learner.ref());
        return HERE + "&done=true";
    }

    /** Looks for accounts to be handed over. */
    public void find() {
        password = "";
        unclaimed = null;
    }

    /** Shows the password in this answer and never again. */
    public void handOver(long person) {
        password = arriving.handOver(learner.ref(), new Learner.Ref(person));
        owner = people.require(new Learner.Ref(person)).username();
    }

    public List<Arrivals.Undecided> getUndecided() {
        if (undecided == null) {
            undecided = arrivals.undecided(learner.ref());
        }
        return undecided;
    }

    public List<Arrivals.Held> getHeld() {
        if (held == null) {
            held = arrivals.held(learner.ref());
        }
        return held;
    }

    public List<People.Person> getUnclaimed() {
        if (unclaimed == null) {
            unclaimed = people.awaitingOwner(learner.ref(), text);
        }
        return unclaimed;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The password that was just made; empty otherwise. */
    public String getPassword() {
        return password;
    }

    /** Whose password it is: her user name. */
    public String getOwner() {
        return owner;
    }
}
