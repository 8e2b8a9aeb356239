package vn.hocvuso.interop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.content.FrameworkImporting;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.skills.FrameworkPublishing.Version;

/** Behind {@code manage/interop/framework-import.xhtml}: the versions of the framework, and a file for the next. */
@Named
@RequestScoped
public class FrameworkImportPage {

    private static final int MOST_SHOWN = 200;

    private final FrameworkImporting importing;
    private final CurrentLearner learner;

    private Part file;
    private String imported = "";
    private List<Version> versions;
    private List<FileProblem> problems = List.of();

    @Inject
    FrameworkImportPage(FrameworkImporting importing, CurrentLearner learner) {
        this.importing = importing;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        getVersions();
    }

    /** Leads back to the page when the file was taken; shows what is wrong otherwise. */
    public String load() throws IOException {
        var outcome = importing.importFile(learner.ref(), name(), content());
        problems = outcome.problems().stream().limit(MOST_SHOWN).toList();
        return problems.isEmpty() ? done(outcome.changed()) : null;
    }

    private static String done(boolean changed) {
        return "/manage/interop/framework-import.xhtml?faces-redirect=true&imported=" + changed;
    }

    /** Some browsers send the whole path. */
    private String name() {
        var name = file == null || file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    /** The message in the reader's language. */
    public String text(FileProblem problem) {
        return problem.text(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public List<Version> getVersions() {
        if (versions == null) {
            versions = importing.versions(learner.ref());
        }
        return versions;
    }

    public List<FileProblem> getProblems() {
        return problems;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
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
