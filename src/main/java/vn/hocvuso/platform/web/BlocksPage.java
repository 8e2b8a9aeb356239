package vn.hocvuso.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Behind {@code open/platform/blocks.xhtml}: every building block of the learner's pages in its states, for whoever
 * builds a page or changes the style sheet. Nothing leads there.
 */
@Named
@RequestScoped
public class BlocksPage {

    private final HttpServletRequest request;

    private String text = "";

    @Inject
    BlocksPage(HttpServletRequest request) {
        this.request = request;
    }

    /** View action: makes one field wrong, as a form that was sent would, to show what that looks like. */
    public void open() {
        var faces = FacesContext.getCurrentInstance();
        var mistake = Texts.of("platform", Language.of(request), "blocks.mistake");
        faces.addMessage("wrong", new FacesMessage(FacesMessage.SEVERITY_ERROR, mistake, null));
        faces.validationFailed();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
