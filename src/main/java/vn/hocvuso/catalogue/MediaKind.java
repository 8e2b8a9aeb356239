package vn.hocvuso.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file of a course's folder {@code media} is for, as the ending of its name says. */
public enum MediaKind {
    VIDEO(50 * 1024 * 1024, Set.of("mp4", "webm")),
    AUDIO(20 * 1024 * 1024, Set.of("mp3", "ogg", "m4a")),
    /** WebVTT. */
    CAPTIONS(200 * 1024, Set.of("vtt")),
    /** What is said and seen, in Markdown. */
    TRANSCRIPT(200 * 1024, Set.of("md"));

    private final int largest;
    private final Set<String> endings;

    MediaKind(int largest, Set<String> endings) {
        this.largest = largest;
        this.endings = endings;
    }

    /** Most bytes. */
    public int largest() {
        return largest;
    }

    /** True for what is played, false for the text that goes with it. */
    public boolean isRecording() {
        return this == VIDEO || this == AUDIO;
    }

    /** Empty for a name with any other ending. */
    public static Optional<MediaKind> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return Stream.of(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }
}
