package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.assessment.integrity.FindingKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.People;

/** Behind {@code teach/assessment/findings.xhtml?state=…&kind=…}: what was found in attempts, the newest first. */
@Named
@ViewScoped
public class FindingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FindingKeeping findings;
    private final People people;
    private final CurrentLearner learner;
    private final LazyDataModel<Row> lines = new Lines();

    private String state = "";
    private String kind = "";

    /** A finding and whom it is about. */
    public record Row(FindingKeeping.Line line, String names) implements Serializable {}

    @Inject
    FindingsPage(FindingKeeping findings, People people, CurrentLearner learner) {
        this.findings = findings;
        this.people = people;
        this.learner = learner;
    }

    /** View action: whoever may not see them is refused at once. */
    public void open() {
        findings.count(learner.ref(), filter());
    }

    private FindingKeeping.Filter filter() {
        return new FindingKeeping.Filter(state, kind);
    }

    private List<Row> rows(int first, int size) {
        var found = findings.lines(learner.ref(), filter(), first, size);
        var known = people.all(found.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.learner()), line.other().stream()))
                .distinct()
                .toList());
        return found.stream()
                .map(line -> new Row(line, FindingNames.joined(line, known)))
                .toList();
    }

    public LazyDataModel<Row> getLines() {
        return lines;
    }

    public List<String> getStates() {
        return List.of("OPEN", "APPEALED", "UPHELD", "EXPLAINED", "NOTHING_WRONG");
    }

    public List<String> getKinds() {
        return List.of("FAST", "SHARED", "JUMP");
    }

    /** Empty for any. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    /** Empty for any. */
    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }

    /** Pages of findings. */
    private final class Lines extends LazyDataModel<Row> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return findings.count(learner.ref(), filter());
        }

        @Override
        public List<Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return rows(first, size);
        }
    }
}
