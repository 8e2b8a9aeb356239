package vn.hocvuso.movement.news;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import vn.hocvuso.catalogue.SpeechSwitch;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** People of a unit have a published bulletin read by the server's voice; then everybody may hear it and take it along. */
@UseCase
public class BulletinListening {

    /** Digits of the hash that an address shows. */
    private static final int PREFIX = 32;

    private static final int KILOBYTE = 1024;

    /** What a sound is, where browsers find it. */
    public record Voice(String address, String mediaType, int kilobytes) implements Serializable {}

    /**
     * How far an item's reading has come.
     *
     * @param voice {@code READY}, {@code ABSENT} where the program is not installed, {@code OFF} where the operator wants none
     * @param state {@code NONE} where nobody has asked for it, {@code WAITING}, {@code READ}, {@code FAILED}
     * @param percent of its sentences
     * @param sound empty until it is read
     */
    public record Progress(String voice, String state, int percent, Optional<Voice> sound) implements Serializable {

        public boolean working() {
            return state.equals(BulletinSounds.State.WAITING.name());
        }

        public boolean ready() {
            return voice.equals("READY");
        }
    }

    /** A sound without its bytes. */
    public record Sound(long news, String mediaType, int bytes) {}

    private final BulletinAsking asking;
    private final BulletinSounds sounds;
    private final NewsRights rights;
    private final SpeechSwitch speech;
    private final AuditLog audit;

    @Inject
    BulletinListening(
            BulletinAsking asking, BulletinSounds sounds, NewsRights rights, SpeechSwitch speech, AuditLog audit) {
        this.asking = asking;
        this.sounds = sounds;
        this.rights = rights;
        this.speech = speech;
        this.audit = audit;
    }

    /**
     * Has it read; what was read before is no longer to be heard.
     *
     * @throws vn.hocvuso.platform.Refusal {@code movement.news.unknown}, {@code movement.unit.readOnly}; {@code
     *     movement.news.notPublished}; {@code movement.bulletin.noVoice}
     */
    public void ask(Learner.Ref actor, long news) {
        asking.ask(actor, rights.requireEdit(actor, news));
        audit.record(actor.value(), "movement.news.bulletin", "news-" + news, "");
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.news.unknown} outside of its unit */
    public Progress progress(Learner.Ref actor, long news) {
        rights.requireRead(actor, news);
        var row = sounds.of(news);
        return new Progress(
                present(),
                row.map(it -> it.state().name()).orElse("NONE"),
                row.map(it -> it.done() * 100 / Math.max(1, it.sentences())).orElse(0),
                row.flatMap(BulletinListening::voice));
    }

    private String present() {
        if (!speech.isWanted()) {
            return "OFF";
        }
        return speech.look().ready() ? "READY" : "ABSENT";
    }

    private static Optional<Voice> voice(BulletinSounds.Row row) {
        return row.state() == BulletinSounds.State.READ
                ? Optional.of(new Voice(
                        "/media/bulletins/" + row.sha256().substring(0, PREFIX) + "." + ending(row.mediaType()),
                        row.mediaType(),
                        (row.bytes() + KILOBYTE - 1) / KILOBYTE))
                : Optional.empty();
    }

    private static String ending(String mediaType) {
        return mediaType.equals("audio/ogg") ? "ogg" : "wav";
    }

    /** How everybody may hear an item that is published, unless the operator has switched voices off. */
    public Optional<Voice> voice(long news) {
        return speech.isWanted() ? sounds.of(news).flatMap(BulletinListening::voice) : Optional.empty();
    }

    /** @param prefix of the hash, as addresses show it */
    public Optional<Sound> sound(String prefix) {
        return sounds.sound(prefix);
    }

    /** Some of a sound's bytes. @param from the first, counted from 0 */
    public byte[] bytes(Sound sound, int from, int length) {
        return sounds.bytes(sound, from, length);
    }
}
