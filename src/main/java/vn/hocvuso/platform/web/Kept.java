package vn.hocvuso.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.io.StringWriter;

/**
 * {@code <hv:kept by="#{…}">…</hv:kept>}: a part of a page, or a whole page, that looks the same for all who share the
 * language and what {@code by} says. It is written once and kept as text; then neither its tags nor its expressions cost
 * anything. Whatever the part depends on belongs into {@code by}, but for what {@code hv:fresh} looks up each time. With
 * {@code when="#{…}"} false it is as if the tag were not there; so it is for a form that was sent, whose messages are
 * nobody else's. The least used parts are forgotten when all of them are longer than {@value #ROOM} characters.
 */
public class Kept extends TagHandler {

    private static final long ROOM = 8_000_000;

    /** Where Faces puts the state of a view, which a page without a view on the server does not have. */
    private static final String STATE_MARK = "~com.sun.faces.saveStateFieldMarker~";

    private static final String NO_STATE = "<input type=\"hidden\" name=\"" + ResponseStateManager.VIEW_STATE_PARAM
            + "\" value=\"stateless\" autocomplete=\"off\" />";

    private static final Cache<Key, Fresh.Text> PARTS = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Fresh.Text text) -> key.by().length() + text.length())
            .build();

    /** @param place of the tag, in which page or template */
    private record Key(String place, String language, String by) {}

    private final TagAttribute by;
    private final TagAttribute when;
    private final String place;

    public Kept(TagConfig config) {
        super(config);
        by = getRequiredAttribute("by");
        when = getAttribute("when");
        place = tag.getLocation().toString();
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var faces = context.getFacesContext();
        if (faces.isPostback() || when != null && !when.getBoolean(context)) {
            nextHandler.apply(context, parent);
            return;
        }
        var language = faces.getViewRoot().getLocale().getLanguage();
        var key = new Key(place, language, by.getValue(context));
        var part = new Part(key, PARTS.getIfPresent(key));
        parent.getChildren().add(part);
        if (part.known == null) {
            nextHandler.apply(context, part);
        }
    }

    /** Writes the text that is known, or its children, whose text it then keeps. */
    static final class Part extends UIComponentBase {

        private final Key key;
        private final Fresh.Text known;

        Part(Key key, Fresh.Text known) {
            this.key = key;
            this.known = known;
            setTransient(true);
        }

        @Override
        public String getFamily() {
            return "hocvuso";
        }

        @Override
        public void encodeAll(FacesContext faces) throws IOException {
            var text = known == null ? written(faces) : known;
            text.write(faces);
        }

        private Fresh.Text written(FacesContext faces) throws IOException {
            var page = faces.getResponseWriter();
            var copy = new StringWriter();
            var writer = page.cloneWithWriter(copy);
            var within = Fresh.isKeeping(faces);
            faces.setResponseWriter(writer);
            Fresh.setKeeping(faces, true);
            try {
                for (var child : getChildren()) {
                    child.encodeAll(faces);
                }
                writer.flush();
            } finally {
                Fresh.setKeeping(faces, within);
                faces.setResponseWriter(page);
            }
            var text = Fresh.Text.of(copy.toString().replace(STATE_MARK, NO_STATE));
            PARTS.put(key, text);
            return text;
        }
    }
}
