package vn.hocvuso.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A "no" that the user should read: names a message of a room's bundle, never the text itself. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private String field = "";

    /**
     * Refuses an act.
     *
     * @param key the room, a dot, and the key in that room's bundle: {@code assessment.attempt.closed}
     * @param arguments the values that the message mentions
     */
    public Refusal(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    /** Names the input that the message belongs beside. */
    public Refusal at(String input) {
        this.field = input;
        return this;
    }

    /** The id of the input that the message belongs beside; empty for the form as a whole. */
    public String field() {
        return field;
    }

    /** The room whose bundle holds the message. */
    public String room() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The key inside the room's bundle. */
    public String messageKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** True when the thing does not exist, or is someone else's: the two must look alike. */
    public boolean isUnknown() {
        return key.endsWith(".unknown");
    }
}
