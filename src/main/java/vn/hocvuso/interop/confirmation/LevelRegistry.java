package vn.hocvuso.interop.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where confirmed levels are told: the edge to the identity platform. Told the same under one key, it keeps it once. */
interface LevelRegistry {

    /**
     * A confirmed level.
     *
     * @param key under which it is told, however often
     * @param subject who it is about, as this system knows her
     * @param issuer who answers for it
     */
    record Message(
            String key,
            String subject,
            String group,
            String level,
            String rules,
            String framework,
            String frameworkVersion,
            Instant confirmedAt,
            String issuer) {}

    /** What the registry says. */
    sealed interface Answer {}

    /** It has recorded the level. */
    record Acknowledged(String receipt) implements Answer {}

    /** It has taken the message and will record it, or not. */
    record Pending(String receipt) implements Answer {}

    /** It does not take it, and would not take it again. */
    record Refused(String reason) implements Answer {}

    /** It knows nothing under the receipt it was asked for. */
    record Forgotten() implements Answer {}

    /**
     * It could not be asked, or asks to wait.
     *
     * @param after how long it asks to wait, if it says
     */
    record Later(String problem, Optional<Duration> after) implements Answer {}

    /** Whether there is one. */
    boolean isConnected();

    /** Tells a level. */
    Answer tell(Message message) throws InterruptedException;

    /** Asks what became of a level that was taken. */
    Answer ask(String receipt) throws InterruptedException;
}
