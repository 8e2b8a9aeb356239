package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.certification.confirmation.Assessing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code teach/certification/assess.xhtml}: an assessor finds a learner and says what she has seen. */
@Named
@ViewScoped
public class AssessPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Assessing assessing;
    private final CurrentLearner learner;

    private String username = "";
    private String level = "";
    private List<String> seen = new ArrayList<>();
    private String evidence = "";
    private Assessing.Candidate candidate;
    private Assessing.Chance chance;

    @Inject
    AssessPage(Assessing assessing, CurrentLearner learner) {
        this.assessing = assessing;
        this.learner = learner;
    }

    /** View action: assessors only. */
    public void open() {
        assessing.enter(learner.ref());
    }

    /** First step: whom, and what she can reach. */
    public void find() {
        candidate = null;
        chance = null;
        candidate = assessing.find(learner.ref(), username);
        candidate.levels().stream().findFirst().ifPresent(this::show);
    }

    /** Another of her levels. */
    public void choose() {
        candidate.levels().stream()
                .filter(each -> name(each).equals(level))
                .findFirst()
                .ifPresent(this::show);
    }

    /** Last step. */
    public String confirm() {
        var confirmed = assessing.confirm(learner.ref(), candidate.username(), name(chance), seen, evidence);
        return "/teach/certification/assess.xhtml?faces-redirect=true&done=" + (confirmed ? "confirmed" : "noted");
    }

    private void show(Assessing.Chance chosen) {
        chance = chosen;
        level = name(chosen);
        seen = new ArrayList<>();
    }

    private static String name(Assessing.Chance chance) {
        return chance.level().group() + "/" + chance.level().code();
    }

    /** Null before somebody was found. */
    public Assessing.Candidate getCandidate() {
        return candidate;
    }

    /** The level that is looked at; null where there is none. */
    public Assessing.Chance getChance() {
        return chance;
    }

    /** What an assessor may say about it. */
    public List<Assessing.Item> getOpen() {
        return chance.items().stream().filter(Assessing.Item::open).toList();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public List<String> getSeen() {
        return seen;
    }

    public void setSeen(List<String> seen) {
        this.seen = seen;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
