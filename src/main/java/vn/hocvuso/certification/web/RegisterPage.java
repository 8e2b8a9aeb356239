package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.keys.DocumentKeyReading;
import vn.hocvuso.certification.keys.DocumentKeyTime;
import vn.hocvuso.certification.register.Finding;
import vn.hocvuso.certification.register.LongWork;
import vn.hocvuso.certification.register.RegisterCheck;
import vn.hocvuso.certification.register.RegisterChecking;
import vn.hocvuso.certification.register.RegisterExporting;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/register.xhtml}: how the register and the key of documents stand, check and export. */
@Named
@RequestScoped
public class RegisterPage {

    private final RegisterChecking checking;
    private final RegisterExporting exporting;
    private final DocumentKeyReading documentKeys;
    private final CurrentLearner learner;

    private RegisterChecking.State state;
    private DocumentKeyTime documentKey;
    private LongWork.State<RegisterCheck.Result> check;
    private LongWork.State<RegisterExporting.Exported> export;

    @Inject
    RegisterPage(
            RegisterChecking checking,
            RegisterExporting exporting,
            DocumentKeyReading documentKeys,
            CurrentLearner learner) {
        this.checking = checking;
        this.exporting = exporting;
        this.documentKeys = documentKeys;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        state = checking.state(learner.ref());
        documentKey = documentKeys.time(learner.ref());
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

    /** How the certificate stands that documents are signed with. */
    public DocumentKeyTime getDocumentKey() {
        getState();
        return documentKey;
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
