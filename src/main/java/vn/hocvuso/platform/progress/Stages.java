package vn.hocvuso.platform.progress;

import java.util.function.Consumer;

/**
 * Tells whoever started the server how far the start has come. The launcher leaves a consumer of text among the system
 * properties; without one, nothing is told.
 */
public final class Stages {

    private static final String KEY = "hocvuso.progress";

    private Stages() {}

    /** A stage begins: {@code tables}, {@code content}, {@code search index}. */
    public static void begin(String stage) {
        tell("stage " + stage);
    }

    /** The stage that was begun last has ended. */
    public static void end(String detail) {
        tell("done " + detail);
    }

    /** A line for the operator, shown as it is. */
    public static void line(String text) {
        tell("line " + text);
    }

    /** What the program was started for has been done; it is to end. */
    public static void outcome(boolean well) {
        tell("outcome " + (well ? 0 : 1));
    }

    @SuppressWarnings("unchecked")
    private static void tell(String text) {
        if (System.getProperties().get(KEY) instanceof Consumer<?> consumer) {
            ((Consumer<String>) consumer).accept(text);
        }
    }
}
