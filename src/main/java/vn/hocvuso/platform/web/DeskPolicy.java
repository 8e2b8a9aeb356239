package vn.hocvuso.platform.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.csp.CspPhaseListener;

/**
 * The Content-Security-Policy of the desks, with the nonce that PrimeFaces gives its own scripts. Learner pages carry
 * none of them, so for those it would only cost a session.
 */
public class DeskPolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** Widgets set styles on elements; the nonce is added at the end. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'; script-src 'self'";

    static boolean coversPath(String path) {
        return path.startsWith("/teach/") || path.startsWith("/manage/");
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getViewRoot() != null && coversPath(faces.getViewRoot().getViewId())) {
            CspPhaseListener.initCsp(faces, true, false, "", POLICY);
        }
    }
}
