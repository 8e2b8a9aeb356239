package vn.hocvuso.platform.web;

import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import vn.hocvuso.platform.text.RoomMessages;

/**
 * The messages that Faces itself shows, from {@code faces_<code>.properties} of this room: as {@link RoomMessages} finds them, for
 * Faces would take what a language lacks from the server's language.
 */
public class FacesTexts extends ResourceBundle {

    private static final String NAME = "vn.hocvuso.platform.faces";

    @Override
    protected Object handleGetObject(String key) {
        var bundle = current();
        return bundle.containsKey(key) ? bundle.getObject(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(current().keySet());
    }

    private static ResourceBundle current() {
        var context = FacesContext.getCurrentInstance();
        var view = context == null ? null : context.getViewRoot();
        return RoomMessages.named(
                NAME, view == null ? Texts.VIETNAMESE : view.getLocale(), FacesTexts.class.getClassLoader());
    }
}
