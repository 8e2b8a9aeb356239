package vn.hocvuso.learning.web.editing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.format.AuthoredText;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.Template;
import vn.hocvuso.platform.Refusal;

/** All inputs of a question: those that every kind has, and a form for each kind. */
public class QuestionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code = "";
    private QuestionKind kind = QuestionKind.SINGLE;
    private String competence = "";
    private int level = 1;
    private String tags = "";
    private QuestionState state = QuestionState.LIVE;
    private String text = "";
    private String explanation = "";
    private String parameters = "";

    private final ChoosingForm choosing = new ChoosingForm();
    private final StatementForm statement = new StatementForm();
    private final MatchingForm matching = new MatchingForm();
    private final OrderingForm ordering = new OrderingForm();
    private final ShortTextForm shortText = new ShortTextForm();
    private final NumberForm number = new NumberForm();
    private final GapsForm gaps = new GapsForm();
    private final HotspotForm hotspot = new HotspotForm();
    private final SimulationForm simulation = new SimulationForm();

    /** Fills the inputs. */
    public void show(QuestionDraft draft) {
        code = draft.code();
        kind = draft.kind();
        competence = draft.competence();
        level = draft.level();
        tags = String.join(", ", draft.tags());
        state = draft.state();
        text = draft.text();
        explanation = draft.explanation();
        parameters = draft.asked() instanceof Template template ? AuthoredText.of(template.parameters()) : "";
        form().show(Unfilled.of(draft.asked()));
    }

    /**
     * What the inputs say.
     *
     * @throws Refusal beside the input that is wrong
     */
    public QuestionDraft draft() {
        var variables = parameters.isBlank()
                ? Optional.<Parameters>empty()
                : Optional.of(AuthoredText.parameters(parameters, "parameters"));
        var asked = form().body(variables.isPresent()).asked(variables);
        return new QuestionDraft(code, competence, level, text, explanation, asked, tagged(), state);
    }

    private List<String> tagged() {
        var tagged = new ArrayList<String>();
        for (var tag : tags.split(",")) {
            if (!tag.isBlank()) {
                tagged.add(tag.strip());
            }
        }
        return tagged;
    }

    private BodyForm form() {
        return switch (kind) {
            case SINGLE, MULTIPLE -> choosing.choosing(Choosing.Way.valueOf(kind.name()));
            case TRUE_FALSE -> statement;
            case MATCHING -> matching;
            case ORDERING -> ordering;
            case SHORT_TEXT -> shortText;
            case NUMBER -> number;
            case GAPS -> gaps;
            case HOTSPOT -> hotspot;
            case SIMULATION -> simulation;
        };
    }

    /** The page's part with the inputs of the kind: {@code WEB-INF/resources/learning/editing/<part>.xhtml}. */
    public String getPart() {
        return switch (kind) {
            case SINGLE, MULTIPLE -> "choosing";
            case TRUE_FALSE -> "statement";
            case MATCHING -> "matching";
            case ORDERING -> "ordering";
            case SHORT_TEXT -> "shortText";
            case NUMBER -> "number";
            case GAPS -> "gaps";
            case HOTSPOT -> "hotspot";
            case SIMULATION -> "simulation";
        };
    }

    public ChoosingForm getChoosing() {
        return choosing;
    }

    public StatementForm getStatement() {
        return statement;
    }

    public MatchingForm getMatching() {
        return matching;
    }

    public OrderingForm getOrdering() {
        return ordering;
    }

    public ShortTextForm getShortText() {
        return shortText;
    }

    public NumberForm getNumber() {
        return number;
    }

    public GapsForm getGaps() {
        return gaps;
    }

    public HotspotForm getHotspot() {
        return hotspot;
    }

    public SimulationForm getSimulation() {
        return simulation;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }

    public String getCompetence() {
        return competence;
    }

    public void setCompetence(String competence) {
        this.competence = competence;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public QuestionState getState() {
        return state;
    }

    public void setState(QuestionState state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getParameters() {
        return parameters;
    }

    public void setParameters(String parameters) {
        this.parameters = parameters;
    }
}
