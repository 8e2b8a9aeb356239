package vn.hocvuso.platform.web;

import jakarta.el.ELException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import vn.hocvuso.platform.Refusal;

/**
 * {@code <hv:open action="#{coursePage.open}"/>}: lets the page's bean read what the page shows before the page is put
 * together, so that tags of the page may depend on it. Cheaper than a view action, for which Faces puts together a view
 * of its own and passes four more phases; meant for pages without a view on the server. A "no" of the bean is
 * shown among the page's messages, or becomes a 404 when it is that there is no such thing.
 */
public class PageOpening extends TagHandler {

    private static final Class<?>[] NOTHING = {};

    private final TagAttribute action;

    public PageOpening(TagConfig config) {
        super(config);
        action = getRequiredAttribute("action");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        try {
            action.getMethodExpression(context, null, NOTHING).invoke(context, null);
        } catch (ELException e) {
            var refusal = RefusalHandler.find(e, Refusal.class);
            if (refusal == null || refusal.isUnknown()) {
                throw e;
            }
            RefusalHandler.show(context.getFacesContext(), refusal);
        }
    }
}
