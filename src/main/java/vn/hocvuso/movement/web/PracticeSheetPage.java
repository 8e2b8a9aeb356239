package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.practice.Practice;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.movement.practice.PracticeBrowsing.Sheet;
import vn.hocvuso.movement.practice.PracticeChecking;
import vn.hocvuso.movement.practice.PracticeWriting;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code manage/movement/practice-sheet.xhtml?practice=…}: a practice is read, written and brought on its way. */
@Named
@ViewScoped
public class PracticeSheetPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PracticeBrowsing browsing;
    private final PracticeWriting writing;
    private final PracticeChecking checking;
    private final Frameworks frameworks;
    private final CurrentLearner learner;

    private String practice = "";
    private long id;
    private Sheet sheet;
    private String title = "";
    private String problem = "";
    private String action = "";
    private String result = "";
    private String cost = "";
    private String contact = "";
    private String group = "";
    private String reason = "";
    private transient Part file;

    @Inject
    PracticeSheetPage(
            PracticeBrowsing browsing,
            PracticeWriting writing,
            PracticeChecking checking,
            Frameworks frameworks,
            CurrentLearner learner) {
        this.browsing = browsing;
        this.writing = writing;
        this.checking = checking;
        this.frameworks = frameworks;
        this.learner = learner;
    }

    /** Leads to a practice after something was done to it. */
    static String at(long id, String done) {
        return "/manage/movement/practice-sheet.xhtml?faces-redirect=true&done=" + done + "&practice=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(practice);
        sheet = browsing.sheet(Optional.of(learner.ref()), id);
        var words = sheet.words();
        title = words.title();
        problem = words.problem();
        action = words.action();
        result = words.result();
        cost = words.cost().map(BigDecimal::valueOf).map(Amounts::plain).orElse("");
        contact = words.contact();
        group = words.group();
    }

    public String save() {
        write();
        return at(id, "saved");
    }

    /** What was typed is saved first. */
    public String submit() {
        write();
        writing.submit(learner.ref(), id);
        return at(id, "submitted");
    }

    private void write() {
        var amount = Amounts.typed(cost, "cost").map(PracticeSheetPage::whole);
        writing.write(learner.ref(), id, new Practice.Words(title, problem, action, result, amount, contact, group));
    }

    private static long whole(BigDecimal amount) {
        try {
            return amount.longValueExact();
        } catch (ArithmeticException e) {
            throw new Refusal("movement.practice.cost").at("cost");
        }
    }

    /** What was typed is saved too. */
    public String attach() throws IOException {
        write();
        var content = file == null ? new byte[0] : file.getInputStream().readAllBytes();
        writing.attach(learner.ref(), id, file == null ? "" : file.getSubmittedFileName(), content);
        return at(id, "attached");
    }

    /** What was typed is saved too. */
    public String detach(long attached) {
        write();
        writing.detach(learner.ref(), id, attached);
        return at(id, "detached");
    }

    public String publish() {
        checking.publish(learner.ref(), id);
        return at(id, "published");
    }

    public String sendBack() {
        checking.sendBack(learner.ref(), id, reason);
        return at(id, "sentBack");
    }

    public String withdraw() {
        writing.withdraw(learner.ref(), id, reason);
        return at(id, "withdrawn");
    }

    public boolean isWritable() {
        return sheet.edits() && sheet.state() == Practice.State.DRAFT;
    }

    public boolean isCheckable() {
        return sheet.checks() && sheet.state() == Practice.State.SUBMITTED;
    }

    public boolean isWithdrawable() {
        return sheet.edits() && sheet.state() != Practice.State.WITHDRAWN;
    }

    public boolean isPublished() {
        return sheet.state() == Practice.State.PUBLISHED;
    }

    public Sheet getSheet() {
        return sheet;
    }

    public List<Framework.Group> getGroups() {
        return frameworks.current().groups();
    }

    public String getPractice() {
        return practice;
    }

    public void setPractice(String practice) {
        this.practice = Objects.requireNonNullElse(practice, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = Objects.requireNonNullElse(group, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
