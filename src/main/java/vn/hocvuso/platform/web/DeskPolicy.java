package vn.hocvuso.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.primefaces.PrimeFaces;

/**
 * The Content-Security-Policy of the desks, with a nonce for the scripts that PrimeFaces writes into the page. Learner
 * pages carry none of them, so for those it would only cost a session.
 *
 * <p>PrimeFaces runs with {@code primefaces.CSP=policyProvided}. Its own policy keeps the nonce in the view and refuses a
 * form that does not send it back, which only its script can do; ours is new for every page, and {@link DeskScripts}
 * writes it, so that a form of a desk works without any script too.
 */
public class DeskPolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** Widgets set styles on elements; the nonce is added at the end. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'; script-src 'self' 'nonce-%s'";

    private static final String NONCE = DeskPolicy.class.getName();
    private static final int NONCE_BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");
    /** Put into every form by PrimeFaces' script. */
    private static final String PARAMETER = "primefaces.nonce";

    private static final SecureRandom RANDOM = new SecureRandom();

    static boolean coversPath(String path) {
        return path.startsWith("/teach/") || path.startsWith("/manage/");
    }

    /** The nonce of the page that is being written, or was when its script asks; null on learner pages. */
    static String nonce(FacesContext faces) {
        return (String) faces.getAttributes().get(NONCE);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    /**
     * What Ajax brings is judged by the policy of the page that asked, so its scripts carry that page's nonce, which the
     * request brings along; forms that are replaced must learn it again. Whoever sends a wrong one harms nobody: the
     * browser compares it with the policy.
     */
    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getViewRoot() == null || !coversPath(faces.getViewRoot().getViewId())) {
            return;
        }
        var ajax = faces.getPartialViewContext().isAjaxRequest();
        var nonce = ajax ? sent(faces) : random();
        if (!FORM.matcher(nonce).matches()) {
            return;
        }
        faces.getAttributes().put(NONCE, nonce);
        if (!ajax) {
            faces.getExternalContext().setResponseHeader("Content-Security-Policy", POLICY.formatted(nonce));
        }
        PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + nonce + "')");
    }

    private static String random() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String sent(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap().getOrDefault(PARAMETER, "");
    }
}
