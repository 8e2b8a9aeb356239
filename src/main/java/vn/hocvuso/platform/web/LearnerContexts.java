package vn.hocvuso.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Gives learners' pages, which have no component of PrimeFaces, the plain context of Faces. Each context on top of another
 * takes a picture of the whole stack when it is made, to see who makes it.
 */
public class LearnerContexts extends FacesContextFactory {

    public LearnerContexts(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        var factory = isDesk((HttpServletRequest) request) ? getWrapped() : plain(getWrapped());
        return factory.getFacesContext(context, request, response, lifecycle);
    }

    private static boolean isDesk(HttpServletRequest request) {
        var page = request.getServletPath();
        return !page.startsWith("/open/") && !page.startsWith("/learn/");
    }

    private static FacesContextFactory plain(FacesContextFactory factory) {
        return factory instanceof PrimeFacesContextFactory ? factory.getWrapped() : factory;
    }
}
