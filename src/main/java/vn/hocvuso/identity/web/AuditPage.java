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
import vn.hocvuso.identity.Auditing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/identity/audit.xhtml}. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Auditing auditing;
    private final CurrentLearner learner;
    private final LazyDataModel<Auditing.Line> lines = new Lines();

    @Inject
    AuditPage(Auditing auditing, CurrentLearner learner) {
        this.auditing = auditing;
        this.learner = learner;
    }

    public LazyDataModel<Auditing.Line> getLines() {
        return lines;
    }

    /** Pages of acts, newest first. */
    private final class Lines extends LazyDataModel<Auditing.Line> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) auditing.count(learner.ref());
        }

        @Override
        public List<Auditing.Line> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return auditing.lines(learner.ref(), first, size);
        }
    }
}
