package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CandidateKind;
import vn.hocvuso.movement.emulation.CriteriaKeeping;
import vn.hocvuso.movement.emulation.CriteriaSet;

/** Behind {@code manage/movement/emulation-set.xhtml?set=…}: a version of a criteria set is read, or written. */
@Named
@ViewScoped
public class EmulationSetPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SPARE = 3;

    private final CriteriaKeeping keeping;
    private final CurrentLearner learner;

    private String set = "";
    private long id;
    private CriteriaKeeping.Set view;
    private List<CriterionEntry> entries = new ArrayList<>();
    private Map<String, String> indicatorNames = Map.of();
    private String name = "";
    private String title = "";
    private String kind = "";
    private String threshold = "";
    private String source = "";

    @Inject
    EmulationSetPage(CriteriaKeeping keeping, CurrentLearner learner) {
        this.keeping = keeping;
        this.learner = learner;
    }

    static String at(long id, String done) {
        return "/manage/movement/emulation-set.xhtml?faces-redirect=true&done=" + done + "&set=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(set);
        view = keeping.one(learner.ref(), id);
        var words = view.words();
        name = words.name();
        title = words.title();
        kind = words.kind().name();
        threshold = String.valueOf(words.threshold());
        source = words.source();
        words.criteria().forEach(one -> entries.add(new CriterionEntry(one)));
        for (var i = 0; i < SPARE; i++) {
            entries.add(new CriterionEntry());
        }
        indicatorNames = keeping.indicators(
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public String save() {
        var criteria = entries.stream()
                .filter(entry -> !entry.isBlank())
                .map(CriterionEntry::criterion)
                .toList();
        keeping.save(
                learner.ref(),
                id,
                new CriteriaSet.Words(
                        name,
                        title,
                        CandidateKind.valueOf(kind),
                        Written.number(threshold, "threshold"),
                        view.words().sample(),
                        source,
                        criteria));
        return at(id, "saved");
    }

    public String publish() {
        keeping.publish(learner.ref(), id);
        return at(id, "published");
    }

    public CriteriaKeeping.Set getView() {
        return view;
    }

    public boolean isWritable() {
        return view.mayEdit() && !view.published();
    }

    public List<CriterionEntry> getEntries() {
        return entries;
    }

    /** In the reader's language, by their code. */
    public Map<String, String> getIndicatorNames() {
        return indicatorNames;
    }

    public CandidateKind[] getKinds() {
        return CandidateKind.values();
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = Objects.requireNonNullElse(set, "");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getThreshold() {
        return threshold;
    }

    public void setThreshold(String threshold) {
        this.threshold = Objects.requireNonNullElse(threshold, "");
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }
}
