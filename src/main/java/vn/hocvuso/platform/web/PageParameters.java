package vn.hocvuso.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;

/**
 * The parameters of the page being shown, those that a short address stands for included. Known from the first phase
 * on, unlike view parameters, which a stateless form gets only after it is decoded.
 */
@ApplicationScoped
public class PageParameters {

    /** Empty when there is none of this name. */
    public String text(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }
}
