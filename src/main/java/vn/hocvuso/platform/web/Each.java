package vn.hocvuso.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Collection;

/**
 * {@code <hv:each value="#{…}" var="…">}: writes its content once for each member of a collection. It spares the state
 * that {@code ui:repeat} keeps for the inputs of a Faces form in each row, so it is for content without any.
 */
@FacesComponent(Each.TYPE)
public class Each extends UIComponentBase {

    static final String TYPE = "hocvuso.each";

    @Override
    public String getFamily() {
        return "hocvuso";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        if (!isRendered()) {
            return;
        }
        var members = (Collection<?>) getValueExpression("value").getValue(faces.getELContext());
        if (members == null) {
            return;
        }
        var name = (String) getAttributes().get("var");
        var known = faces.getExternalContext().getRequestMap();
        var outer = known.get(name);
        for (var member : members) {
            known.put(name, member);
            for (var child : getChildren()) {
                child.encodeAll(faces);
            }
        }
        if (outer == null) {
            known.remove(name);
        } else {
            known.put(name, outer);
        }
    }
}
