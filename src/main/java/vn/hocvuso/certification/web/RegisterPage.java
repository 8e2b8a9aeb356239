package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.register.Finding;
import vn.hocvuso.certification.register.LongWork;
import vn.hocvuso.certification.register.RegisterCheck;
import vn.hocvuso.certification.register.RegisterChecking;
import vn.hocvuso.certification.register.RegisterExporting;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/register.xhtml}: how the register stands, its check and its export. */
@Named
@RequestScoped
public class RegisterPage {

    private final RegisterChecking checking;
    private final RegisterExporting exporting;
    private final CurrentLearner learner;

    private RegisterChecking.State state;
    private LongWork.State<RegisterCheck.Result> check;
    private LongWork.State<RegisterExporting.Exported> export;

    @Inject
    RegisterPage(RegisterChecking checking, RegisterExporting exporting, CurrentLearner learner) {
        this.checking = checking;
        this.exporting = exporting;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        state = checking.state(learner.ref());
        check = checking.progress(learner.ref()).orElse(null);
        export = exporting.progress(learner.ref()).orElse(null);
    }

    public void startCheck() {
        checking.start(learner.ref());
        open();
    }

    public void cancelCheck() {
        checking.cancel(learner.ref());
        open();
    }

    public void startExport() {
        exporting.start(learner.ref());
        open();
    }

    public void cancelExport() {
        exporting.cancel(learner.ref());
        open();
    }

    public RegisterChecking.State getState() {
        if (state == null) {
            open();
        }
        return state;
    }

    /** Null while none has been asked for since the start. */
    public LongWork.State<RegisterCheck.Result> getCheck() {
        getState();
        return check;
    }

    /** Null while none has been asked for since the start. */
    public LongWork.State<RegisterExporting.Exported> getExport() {
        getState();
        return export;
    }

    public boolean isChecking() {
        return getCheck() != null && check.running();
    }

    public boolean isExporting() {
        return getExport() != null && export.running();
    }

    /** What the last check has found; empty when nothing, or when none is done. */
    public List<Finding> getFindings() {
        return getCheck() == null || check.result() == null
                ? List.of()
                : check.result().findings();
    }

    /** Whether the last check has found nothing. */
    public boolean isSound() {
        return getCheck() != null && check.result() != null && check.result().sound();
    }

    /** Names the message that says how far the check is. */
    public String getCheckKey() {
        return getCheck() == null ? "" : "register.check." + check.phase();
    }

    /** Names the message that says how far the export is. */
    public String getExportKey() {
        return getExport() == null ? "" : "register.export." + export.phase();
    }
}
