package vn.hocvuso.interop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.content.ContentAdministering;
import vn.hocvuso.interop.content.CoursePacking;
import vn.hocvuso.platform.yaml.FileProblem;

/** Behind {@code manage/interop/pack-import.xhtml}: a course that comes as a pack from another system. */
@Named
@RequestScoped
public class PackImportPage {

    private static final int MOST_SHOWN = 200;

    private final CoursePacking packing;
    private final ContentAdministering administering;
    private final CurrentLearner learner;

    private Part file;
    private String imported = "";
    private String course = "";
    private List<FileProblem> problems = List.of();

    @Inject
    PackImportPage(CoursePacking packing, ContentAdministering administering, CurrentLearner learner) {
        this.packing = packing;
        this.administering = administering;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        administering.standing(learner.ref());
    }

    /** Leads back to the page when the pack was taken; shows what is wrong otherwise. */
    public String load() {
        var outcome = packing.importPack(learner.ref(), name(), this::content, file == null ? 0 : file.getSize());
        problems = outcome.problems().stream().limit(MOST_SHOWN).toList();
        return problems.isEmpty()
                ? "/manage/interop/pack-import.xhtml?faces-redirect=true&imported=" + outcome.changed() + "&course="
                        + outcome.course()
                : null;
    }

    /** Some browsers send the whole path. */
    private String name() {
        var name = file == null || file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private InputStream content() throws IOException {
        return file.getInputStream();
    }

    /** The message in the reader's language. */
    public String text(FileProblem problem) {
        return problem.text(FacesContext.getCurrentInstance().getViewRoot().getLocale());
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

    /** After an import: {@code true} when it changed something, {@code false} when that course was there already. */
    public String getImported() {
        return imported;
    }

    public void setImported(String imported) {
        this.imported = imported;
    }

    /** After an import: the course's slug. */
    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }
}
