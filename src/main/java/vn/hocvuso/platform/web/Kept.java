package vn.hocvuso.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.io.StringWriter;

/**
 * {@code <hv:kept by="#{…}">…</hv:kept>}: a part of a page that looks the same for all who share the language and what
 * {@code by} says. It is written once and kept as text; then neither its tags nor its expressions cost anything.
 * Whatever the part depends on belongs into {@code by}; forms of Faces and what only one reader may see do not belong
 * into the part. The least used of {@value #MOST} parts is forgotten.
 */
public class Kept extends TagHandler {

    private static final int MOST = 1000;

    private static final Cache<Key, String> PARTS =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param place of the tag, in which page or template */
    private record Key(String place, String language, String by) {}

    private final TagAttribute by;
    private final String place;

    public Kept(TagConfig config) {
        super(config);
        by = getRequiredAttribute("by");
        place = tag.getLocation().toString();
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var language = context.getFacesContext().getViewRoot().getLocale().getLanguage();
        var key = new Key(place, language, by.getValue(context));
        var known = PARTS.getIfPresent(key);
        // a form that was refused has its page put together twice: what is here from the first time stands in the way
        var mark = context.generateUniqueId(tagId);
        parent.getChildren().removeIf(child -> child instanceof Part old && old.mark.equals(mark));
        var part = new Part(mark, key, known);
        parent.getChildren().add(part);
        if (known == null) {
            nextHandler.apply(context, part);
        }
    }

    /** Writes the text that is known, or its children, whose text it then keeps. */
    static final class Part extends UIComponentBase {

        /** The same for the same place of a page each time that it is put together. */
        private final String mark;

        private final Key key;
        private final String known;

        Part(String mark, Key key, String known) {
            this.mark = mark;
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
            faces.getResponseWriter().write(known == null ? written(faces) : known);
        }

        private String written(FacesContext faces) throws IOException {
            var page = faces.getResponseWriter();
            var text = new StringWriter();
            var writer = page.cloneWithWriter(text);
            faces.setResponseWriter(writer);
            try {
                for (var child : getChildren()) {
                    child.encodeAll(faces);
                }
                writer.flush();
            } finally {
                faces.setResponseWriter(page);
            }
            PARTS.put(key, text.toString());
            return text.toString();
        }
    }
}
