package vn.hocvuso.platform.web;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.platform.text.RoomMessages;

/**
 * Gives pages the messages of a room as {@code <room>Text}, each in Vietnamese where the language of the page has none;
 * Faces itself would show the key.
 */
public class RoomTexts extends ApplicationWrapper {

    private static final String ENDING = "Text";

    private final Map<String, Boolean> rooms = new ConcurrentHashMap<>();

    RoomTexts(Application wrapped) {
        super(wrapped);
    }

    @Override
    public ResourceBundle getResourceBundle(FacesContext context, String name) {
        var view = context.getViewRoot();
        if (view != null && name.endsWith(ENDING)) {
            var room = name.substring(0, name.length() - ENDING.length());
            if (rooms.computeIfAbsent(room, RoomTexts::isRoom)) {
                return RoomMessages.of(room, view.getLocale());
            }
        }
        return super.getResourceBundle(context, name);
    }

    private static boolean isRoom(String name) {
        try {
            RoomMessages.of(name, RoomMessages.VIETNAMESE);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /** Named in {@code faces-config.xml}. */
    public static class Factory extends ApplicationFactory {

        private Application application;

        public Factory(ApplicationFactory wrapped) {
            super(wrapped);
        }

        @Override
        public synchronized Application getApplication() {
            if (application == null) {
                application = new RoomTexts(getWrapped().getApplication());
            }
            return application;
        }

        @Override
        public synchronized void setApplication(Application replacement) {
            application = null;
            getWrapped().setApplication(replacement);
        }
    }
}
