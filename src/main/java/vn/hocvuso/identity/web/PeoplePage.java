package vn.hocvuso.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.People;

/** Behind {@code manage/identity/people.xhtml}. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final People people;
    private final CurrentLearner learner;
    private final LazyDataModel<People.Person> found = new Found();

    private String text = "";

    @Inject
    PeoplePage(People people, CurrentLearner learner) {
        this.people = people;
        this.learner = learner;
    }

    public LazyDataModel<People.Person> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Pages of persons, by name. */
    private final class Found extends LazyDataModel<People.Person> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) people.count(learner.ref(), text);
        }

        @Override
        public List<People.Person> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return people.search(learner.ref(), text, first, size);
        }
    }
}
