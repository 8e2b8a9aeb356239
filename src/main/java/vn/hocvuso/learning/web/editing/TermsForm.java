package vn.hocvuso.learning.web.editing;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.quiz.Blueprint;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** The inputs of the terms of a test, as {@link Terms} has them: times are those of Viet Nam, to the minute. */
public class TermsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As browsers write and read what is typed into {@code datetime-local}. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private String opensAt = "";
    private String closesAt = "";
    private int releaseSeconds;
    private boolean practice;
    private boolean examRoom;
    private What[] during = {};
    private What[] after = {};
    private What[] closed = {};
    private int exposurePercent;
    private int trials;
    private final List<BlueprintRow> blueprint = new ArrayList<>();

    /** Fills the inputs. */
    public void show(Terms terms) {
        opensAt = terms.opensAt().map(TermsForm::written).orElse("");
        closesAt = terms.closesAt().map(TermsForm::written).orElse("");
        releaseSeconds = terms.releaseSeconds();
        practice = !terms.graded();
        examRoom = terms.examRoom();
        during = array(terms.disclosure().during());
        after = array(terms.disclosure().after());
        closed = array(terms.disclosure().closed());
        exposurePercent = terms.exposurePercent();
        trials = terms.trials();
        blueprint.clear();
        terms.blueprint().forEach(part -> blueprint.add(new BlueprintRow(part)));
    }

    /**
     * What the inputs say.
     *
     * @throws Refusal beside the input that is wrong
     */
    public Terms terms() {
        var parts = new ArrayList<BlueprintPart>();
        for (var i = 0; i < blueprint.size(); i++) {
            var number = i + 1;
            parts.add(blueprint.get(i).part().orElseThrow(() -> new Refusal("learning.terms.row", number, 1, 100)
                    .at("blueprint")));
        }
        return new Terms(
                time(opensAt, "opensAt"),
                time(closesAt, "closesAt"),
                releaseSeconds,
                !practice,
                new Disclosure(shown(during), shown(after), shown(closed)),
                exposurePercent,
                trials,
                parts,
                examRoom);
    }

    /** One more row, for one question of any sort. */
    public void addRow() {
        blueprint.add(new BlueprintRow(new BlueprintPart(Optional.empty(), Optional.empty(), Optional.empty(), 1)));
    }

    public void remove(BlueprintRow row) {
        blueprint.remove(row);
    }

    /** Tells each row how many of these questions it may ask, and how many there are for it beside the other rows. */
    public void count(List<QuestionDraft> questions) {
        var live = questions.stream()
                .filter(question -> question.state() == QuestionState.LIVE)
                .toList();
        var sound = new ArrayList<BlueprintPart>();
        var rows = new ArrayList<BlueprintRow>();
        for (var row : blueprint) {
            row.part().ifPresent(part -> {
                sound.add(part);
                rows.add(row);
            });
        }
        var found = Blueprint.found(sound, live, TermsForm::takes);
        for (var i = 0; i < rows.size(); i++) {
            var part = sound.get(i);
            rows.get(i)
                    .count(
                            (int) live.stream()
                                    .filter(question -> takes(question, part))
                                    .count(),
                            found.get(i));
        }
    }

    private static boolean takes(QuestionDraft question, BlueprintPart part) {
        return part.takes(question.competence(), question.level(), question.kind());
    }

    private static String written(Instant at) {
        return TIME.format(at.atZone(Clocks.VIET_NAM));
    }

    private static Optional<Instant> time(String typed, String input) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                    .truncatedTo(ChronoUnit.MINUTES)
                    .atZone(Clocks.VIET_NAM)
                    .toInstant());
        } catch (DateTimeException e) {
            throw new Refusal("assessment.terms.time", typed).at(input);
        }
    }

    private static What[] array(Set<What> shown) {
        return shown.stream().sorted().toArray(What[]::new);
    }

    private static Set<What> shown(What[] boxes) {
        return new HashSet<>(List.of(boxes));
    }

    /** Empty for always. */
    public String getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(String opensAt) {
        this.opensAt = opensAt;
    }

    /** Empty for ever. */
    public String getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(String closesAt) {
        this.closesAt = closesAt;
    }

    public int getReleaseSeconds() {
        return releaseSeconds;
    }

    public void setReleaseSeconds(int releaseSeconds) {
        this.releaseSeconds = releaseSeconds;
    }

    public boolean isPractice() {
        return practice;
    }

    public void setPractice(boolean practice) {
        this.practice = practice;
    }

    public boolean isExamRoom() {
        return examRoom;
    }

    public void setExamRoom(boolean examRoom) {
        this.examRoom = examRoom;
    }

    public What[] getDuring() {
        return during.clone();
    }

    public void setDuring(What[] during) {
        this.during = during.clone();
    }

    public What[] getAfter() {
        return after.clone();
    }

    public void setAfter(What[] after) {
        this.after = after.clone();
    }

    public What[] getClosed() {
        return closed.clone();
    }

    public void setClosed(What[] closed) {
        this.closed = closed.clone();
    }

    public int getExposurePercent() {
        return exposurePercent;
    }

    public void setExposurePercent(int exposurePercent) {
        this.exposurePercent = exposurePercent;
    }

    public int getTrials() {
        return trials;
    }

    public void setTrials(int trials) {
        this.trials = trials;
    }

    public List<BlueprintRow> getBlueprint() {
        return blueprint;
    }
}
