package vn.hocvuso.assessment.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <hv:answering markup="#{…}"/>}: the inputs of a question, drawn by {@link AnswerMarkup} or {@link ScreenMarkup}.
 * Written without an expression for every word, for a paper has forty of them.
 */
@FacesComponent(Answering.TYPE)
public class Answering extends UIComponentBase {

    static final String TYPE = "hocvuso.answering";

    @Override
    public String getFamily() {
        return "hocvuso";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        faces.getResponseWriter().write((String) getAttributes().get("markup"));
    }
}
