package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.assessment.attempt.AttemptOversight;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.People;

/** Behind {@code teach/assessment/attempts.xhtml?quiz=…}: who took a test, the newest first. */
@Named
@ViewScoped
public class AttemptsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AttemptOversight attempts;
    private final People people;
    private final CurrentLearner learner;
    private final LazyDataModel<Row> lines = new Lines();

    private long quiz;

    /** An attempt and whose it is. */
    public record Row(AttemptOversight.Line line, String name, String score) implements Serializable {}

    @Inject
    AttemptsPage(AttemptOversight attempts, People people, CurrentLearner learner) {
        this.attempts = attempts;
        this.people = people;
        this.learner = learner;
    }

    /** View action: whoever may not see them is refused at once. */
    public void open() {
        attempts.count(learner.ref(), ref());
    }

    private Quiz.Ref ref() {
        return new Quiz.Ref(quiz);
    }

    private List<Row> rows(int first, int size) {
        var found = attempts.lines(learner.ref(), ref(), first, size);
        var names = people.all(
                found.stream().map(AttemptOversight.Line::learner).distinct().toList());
        return found.stream()
                .map(line -> new Row(
                        line,
                        names.containsKey(line.learner())
                                ? names.get(line.learner()).fullName()
                                : "",
                        line.score()
                                .map(score -> ReviewText.marks(score.earned(), DeskLanguage.current()) + "/"
                                        + ReviewText.marks(score.possible(), DeskLanguage.current()))
                                .orElse("")))
                .toList();
    }

    public long getQuiz() {
        return quiz;
    }

    public void setQuiz(long quiz) {
        this.quiz = quiz;
    }

    public LazyDataModel<Row> getLines() {
        return lines;
    }

    /** Pages of attempts. */
    private final class Lines extends LazyDataModel<Row> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return attempts.count(learner.ref(), ref());
        }

        @Override
        public List<Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return rows(first, size);
        }
    }
}
