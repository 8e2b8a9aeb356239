package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.assessment.integrity.FindingKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** Behind {@code teach/assessment/finding.xhtml?finding=…}: the evidence, the trail, and the decision. */
@Named
@ViewScoped
public class FindingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FindingKeeping findings;
    private final People people;
    private final CurrentLearner learner;

    private long finding;
    private FindingKeeping.View view;
    private Map<Learner.Ref, People.Person> known = Map.of();
    private String message = "";
    private String outcome = "";
    private String words = "";

    @Inject
    FindingPage(FindingKeeping findings, People people, CurrentLearner learner) {
        this.findings = findings;
        this.people = people;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        view = findings.look(learner.ref(), finding);
        known = people.all(Stream.of(
                        Stream.of(view.line().learner()),
                        view.line().other().stream(),
                        view.trail().stream().flatMap(event -> event.actor().stream()))
                .flatMap(refs -> refs)
                .distinct()
                .toList());
    }

    public String tell() {
        findings.tell(learner.ref(), finding, message);
        return here();
    }

    public String decide() {
        findings.decide(learner.ref(), finding, outcome, words);
        return here();
    }

    private String here() {
        return "/teach/assessment/finding.xhtml?faces-redirect=true&done=true&finding=" + finding;
    }

    public FindingKeeping.View getView() {
        return view;
    }

    public String getFirst() {
        return FindingNames.name(view.line().learner(), known);
    }

    /** Empty unless two papers were compared. */
    public String getSecond() {
        return view.line().other().map(ref -> FindingNames.name(ref, known)).orElse("");
    }

    /** Who did something; empty when nobody did. */
    public String name(Optional<Learner.Ref> actor) {
        return actor.map(ref -> FindingNames.name(ref, known)).orElse("");
    }

    public List<String> getOutcomes() {
        return FindingKeeping.OUTCOMES;
    }

    public long getFinding() {
        return finding;
    }

    public void setFinding(long finding) {
        this.finding = finding;
    }

    /** What is said to the learner when she is asked for her word. */
    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }

    /** The reason of a decision. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
