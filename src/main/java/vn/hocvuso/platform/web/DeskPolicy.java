package vn.hocvuso.platform.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Leaves the nonce of PrimeFaces' Content-Security-Policy to the desks: on learner pages, which carry none of its
 * scripts, it would only cost every visitor a session. The policy itself is {@code primefaces.CSP_POLICY} in
 * {@code web.xml}.
 */
public class DeskPolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    static boolean coversPath(String path) {
        return path.startsWith("/teach/") || path.startsWith("/manage/");
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /** PrimeFaces' own listener, which runs before the answer is rendered, passes over what counts as done. */
    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (!coversPath(faces.getExternalContext().getRequestServletPath())) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }
}
