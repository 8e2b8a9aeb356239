package vn.hocvuso.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps the query string in the address that a form is sent to: for a stateless view, and for one that has expired, it
 * is the only place where the page's parameters survive the sending.
 */
public class FormAddresses extends ViewHandlerWrapper {

    public FormAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = super.getActionURL(context, viewId);
        if (!(UIComponent.getCurrentComponent(context) instanceof UIForm)) {
            return address;
        }
        var query = ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
        return query == null ? address : address + (address.contains("?") ? "&" : "?") + query;
    }
}
