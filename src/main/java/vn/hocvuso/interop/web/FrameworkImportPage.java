package vn.hocvuso.interop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.content.ContentProblem;
import vn.hocvuso.interop.content.FrameworkImporting;
import vn.hocvuso.skills.FrameworkPublishing.Version;

/** Behind {@code manage/interop/framework-import.xhtml}: the versions of the framework, and a file for the next. */
@Named
@RequestScoped
public class FrameworkImportPage {

    private static final int MOST_SHOWN = 200;

    private final FrameworkImporting importing;
    private final CurrentLearner learner;

    private UploadedFile file;
    private String imported = "";
    private List<Version> versions = List.of();
    private List<ContentProblem> problems = List.of();

    @Inject
    FrameworkImportPage(FrameworkImporting importing, CurrentLearner learner) {
        this.importing = importing;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        versions = importing.versions(learner.ref());
    }

    public String load() {
        var empty = file == null || file.getFileName() == null;
        var outcome = importing.importFile(
                learner.ref(), empty ? "" : file.getFileName(), empty ? new byte[0] : file.getContent());
        problems = outcome.problems().stream().limit(MOST_SHOWN).toList();
        if (!problems.isEmpty()) {
            open();
            return null;
        }
        return "/manage/interop/framework-import.xhtml?faces-redirect=true&imported=" + outcome.changed();
    }

    /** The message in the reader's language. */
    public String text(ContentProblem problem) {
        return problem.text(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public List<Version> getVersions() {
        return versions;
    }

    public List<ContentProblem> getProblems() {
        return problems;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    /** After an import: {@code true} when it changed something, {@code false} when that framework was in force. */
    public String getImported() {
        return imported;
    }

    public void setImported(String imported) {
        this.imported = imported;
    }
}
