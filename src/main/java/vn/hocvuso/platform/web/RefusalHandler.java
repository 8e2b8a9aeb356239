package vn.hocvuso.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import vn.hocvuso.platform.Refusal;

/**
 * Shows refusals of page actions as messages, beside the input where they belong; what is unknown becomes a 404, who has to
 * wait is told so by the status, too, and a desk page whose view has expired is opened anew with a note.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    /** Registered in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            var context = events.next().getContext();
            var refusal = find(context.getException(), Refusal.class);
            if (refusal != null && isTellable(faces, refusal, context.getPhaseId())) {
                events.remove();
                show(faces, refusal);
            } else if (find(context.getException(), ViewExpiredException.class) != null) {
                events.remove();
                reopen(faces);
            }
        }
        getWrapped().handle();
    }

    /** While a page is being written it is too late for a message, but not for saying that there is no such page. */
    private static boolean isTellable(FacesContext faces, Refusal refusal, PhaseId phase) {
        return phase != PhaseId.RENDER_RESPONSE
                || refusal.isUnknown() && !faces.getExternalContext().isResponseCommitted();
    }

    static void show(FacesContext faces, Refusal refusal) {
        if (refusal.isUnknown()) {
            try {
                faces.getExternalContext().responseSendError(404, "");
                faces.responseComplete();
            } catch (IOException e) {
                throw new FacesException(e);
            }
            return;
        }
        var text = Texts.of(
                refusal,
                faces.getViewRoot() == null
                        ? Texts.VIETNAMESE
                        : faces.getViewRoot().getLocale());
        if (TooManyTries.is(refusal) && !faces.getPartialViewContext().isAjaxRequest()) {
            TooManyTries.mark(
                    refusal, (HttpServletResponse) faces.getExternalContext().getResponse());
        }
        faces.addMessage(clientId(faces, refusal.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
        faces.renderResponse();
    }

    /**
     * The client id of the input with this id, or, of an input in a list of rows, with this client id: {@code
     * boxes:3:left}. Null, which means the whole page, when there is none.
     */
    private static String clientId(FacesContext faces, String id) {
        var found = new AtomicReference<String>();
        if (!id.isEmpty() && faces.getViewRoot() != null) {
            faces.getViewRoot()
                    .visitTree(
                            VisitContext.createVisitContext(faces),
                            (unused, component) -> found(component, id, found, faces));
        }
        return found.get();
    }

    private static VisitResult found(
            UIComponent component, String id, AtomicReference<String> found, FacesContext faces) {
        if (!id.equals(component.getId()) && !id.equals(component.getClientId(faces))) {
            return VisitResult.ACCEPT;
        }
        found.set(component.getClientId(faces));
        return VisitResult.COMPLETE;
    }

    private static void reopen(FacesContext faces) {
        var external = faces.getExternalContext();
        var request = (jakarta.servlet.http.HttpServletRequest) external.getRequest();
        var query = request.getQueryString();
        var address = request.getRequestURI() + "?" + (query == null ? "" : query + "&") + "expired=true";
        try {
            external.redirect(address);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
