package vn.hocvuso.assessment.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code <hv:choices type="#{…}" name="#{…}" options="#{…}"/>}: the choices of a question as inputs of a plain form, each
 * with its label. Written without an expression for every word, for a paper has forty of them.
 */
@FacesComponent(Choices.TYPE)
public class Choices extends UIComponentBase {

    static final String TYPE = "hocvuso.choices";

    /** A choice; {@code place} counts from 0, in the order shown. */
    public record Option(int place, String text, boolean checked) {}

    @Override
    public String getFamily() {
        return "hocvuso";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        var writer = faces.getResponseWriter();
        var type = getAttributes().get("type");
        var name = getAttributes().get("name");
        for (var option : (List<?>) getAttributes().get("options")) {
            write((Option) option, type, name, writer);
        }
    }

    private void write(Option option, Object type, Object name, ResponseWriter writer) throws IOException {
        writer.startElement("label", this);
        writer.writeAttribute("class", "choice", null);
        writer.startElement("input", this);
        writer.writeAttribute("type", type, null);
        writer.writeAttribute("name", name, null);
        writer.writeAttribute("value", option.place(), null);
        if (option.checked()) {
            writer.writeAttribute("checked", "checked", null);
        }
        writer.endElement("input");
        writer.startElement("span", this);
        writer.writeAttribute("class", "choice__text", null);
        writer.writeText(option.text(), null);
        writer.endElement("span");
        writer.endElement("label");
    }
}
