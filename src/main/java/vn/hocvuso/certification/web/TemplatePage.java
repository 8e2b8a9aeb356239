package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.certification.template.Background;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.certification.template.SampleSheet;
import vn.hocvuso.certification.template.TemplateDesigning;
import vn.hocvuso.certification.template.TemplateDesk;
import vn.hocvuso.certification.template.TemplatePictures;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/template.xhtml?template=…}: the designer, and a template's versions. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/certification/template.xhtml?faces-redirect=true&template=";
    private static final String LIST = "/manage/certification/templates.xhtml?faces-redirect=true&done=";

    /** More than any file may have, so that the use case can say that it is too large. */
    private static final int ENOUGH = 1024 * 1024 + 1;

    private static final int MOST_STEPS_BACK = 30;

    private final TemplateDesk desk;
    private final TemplateDesigning designing;
    private final TemplatePictures pictures;
    private final CurrentLearner learner;

    private final Deque<LayoutForm> before = new ArrayDeque<>();
    private long template;
    private TemplateDesk.Line line;
    private List<TemplateDesk.VersionLine> versions;
    private boolean editing;
    private int revision;
    private LayoutForm form;
    private String added = Field.TEXT.name();
    private int opened = -1;
    private String done = "";
    private transient Part backgroundFile;
    private transient Part sealFile;
    private transient Part signatureFile;

    @Inject
    TemplatePage(TemplateDesk desk, TemplateDesigning designing, TemplatePictures pictures, CurrentLearner learner) {
        this.desk = desk;
        this.designing = designing;
        this.pictures = pictures;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        line = desk.line(learner.ref(), template);
        versions = desk.versions(learner.ref(), template);
        var draft = desk.draft(learner.ref(), template).filter(kept -> !line.retired());
        editing = draft.isPresent();
        revision = draft.map(TemplateDesk.Draft::revision).orElse(0);
        form = new LayoutForm(
                line.name(),
                draft.map(TemplateDesk.Draft::layout).orElseGet(() -> desk.published(learner.ref(), template)));
    }

    /** Begins the next version. */
    public String begin() {
        designing.begin(learner.ref(), template);
        return HERE + template;
    }

    public void save() {
        keepStep();
        store();
        done = "saved";
    }

    /** Saves, then publishes. */
    public String publish() {
        store();
        var number = designing.publish(learner.ref(), template, revision);
        return HERE + template + "&done=published&number=" + number;
    }

    private void store() {
        opened = -1;
        var layout = form.layout(hash -> pictures.find(learner.ref(), hash).orElseThrow());
        revision = designing.save(learner.ref(), template, revision, form.getName(), layout);
        line = desk.line(learner.ref(), template);
    }

    public String discard() {
        var gone = designing.discard(learner.ref(), template, revision);
        return gone ? LIST + "discarded" : HERE + template + "&done=discarded";
    }

    public String retire() {
        designing.retire(learner.ref(), template);
        return LIST + "retired";
    }

    /** Puts a new box in the middle of the sheet. */
    public void add() {
        keepStep();
        form.add(Field.valueOf(added));
        opened = form.getBoxes().size() - 1;
    }

    public void remove(int index) {
        keepStep();
        form.remove(index);
    }

    /** Back to what it was before the last act of this page; changes since are the script's to take back. */
    public void undo() {
        opened = -1;
        done = "";
        if (!before.isEmpty()) {
            form = before.pop();
        }
    }

    private void keepStep() {
        opened = -1;
        done = "";
        before.push(new LayoutForm(form));
        if (before.size() > MOST_STEPS_BACK) {
            before.removeLast();
        }
    }

    public void uploadBackground() {
        var hash = pictures.background(learner.ref(), bytes(backgroundFile));
        keepStep();
        form.setBackground(hash);
    }

    public void dropBackground() {
        keepStep();
        form.setBackground("");
    }

    /** Keeps the picture, and puts a box for it on the sheet where there is none. */
    public void uploadSeal() {
        var hash = pictures.picture(learner.ref(), bytes(sealFile), "sealFile");
        keepStep();
        form.setSeal(hash);
        form.add(Field.SEAL);
    }

    public void dropSeal() {
        keepStep();
        form.setSeal("");
    }

    /** Likewise. */
    public void uploadSignature() {
        var hash = pictures.picture(learner.ref(), bytes(signatureFile), "signatureFile");
        keepStep();
        form.setSignature(hash);
        form.add(Field.SIGNATURE);
    }

    public void dropSignature() {
        keepStep();
        form.setSignature("");
    }

    private static byte[] bytes(Part part) {
        if (part == null) {
            return new byte[0];
        }
        try (var content = part.getInputStream()) {
            return content.readNBytes(ENOUGH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getTemplate() {
        return String.valueOf(template);
    }

    /** What is no number is no template's. */
    public void setTemplate(String template) {
        this.template = template != null && template.matches("[0-9]{1,18}") ? Long.parseLong(template) : 0;
    }

    public TemplateDesk.Line getLine() {
        return line;
    }

    public List<TemplateDesk.VersionLine> getVersions() {
        return versions;
    }

    /** False when the page shows what is published. */
    public boolean isEditing() {
        return editing;
    }

    public boolean isUndoable() {
        return !before.isEmpty();
    }

    public LayoutForm getForm() {
        return form;
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }

    /** The fields that a box may be added for. */
    public List<String> getAddable() {
        return Stream.of(Field.values())
                .filter(field -> field == Field.TEXT
                        || form.getBoxes().stream()
                                .noneMatch(box -> box.getField().equals(field.name())))
                .map(Field::name)
                .toList();
    }

    /** The box that was added just now; -1 for none. */
    public int getOpened() {
        return opened;
    }

    /** {@code saved} after that act. */
    public String getDone() {
        return done;
    }

    public List<SampleSheet> getSamples() {
        return SampleSheet.all();
    }

    /** Kilobytes. */
    public int getLargestBackground() {
        return Background.LARGEST / 1024;
    }

    public Part getBackgroundFile() {
        return backgroundFile;
    }

    public void setBackgroundFile(Part backgroundFile) {
        this.backgroundFile = backgroundFile;
    }

    public Part getSealFile() {
        return sealFile;
    }

    public void setSealFile(Part sealFile) {
        this.sealFile = sealFile;
    }

    public Part getSignatureFile() {
        return signatureFile;
    }

    public void setSignatureFile(Part signatureFile) {
        this.signatureFile = signatureFile;
    }
}
