package vn.hocvuso.movement.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import vn.hocvuso.catalogue.SpeechSwitch;
import vn.hocvuso.catalogue.speech.Sentences;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.catalogue.speech.SynthesisProblem;
import vn.hocvuso.catalogue.speech.Synthesiser;
import vn.hocvuso.platform.jobs.Job;

/** Reads a bulletin aloud: one portion, for its sentences make one sound. While it reads, no transaction is open. */
@ApplicationScoped
public class BulletinWork implements Job {

    static final String LANGUAGE = "vi";

    private static final System.Logger LOG = System.getLogger(BulletinWork.class.getName());

    /** Bytes, as lessons have at most: more than an hour. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private final BulletinSounds sounds;
    private final SpeechSwitch speech;

    @Inject
    BulletinWork(BulletinSounds sounds, SpeechSwitch speech) {
        this.sounds = sounds;
        this.speech = speech;
    }

    /** The sentences of a bulletin. @param text one line a paragraph */
    static Spoken spoken(String text) {
        return new Spoken(Sentences.of(text).stream()
                .map(sentence -> new Spoken.Sentence(1, sentence))
                .toList());
    }

    @Override
    public String name() {
        return "movement.bulletin";
    }

    @Override
    public boolean next(long key) {
        sounds.wanted(key).ifPresent(wanted -> read(key, wanted));
        return false;
    }

    private void read(long news, BulletinSounds.Wanted wanted) {
        try {
            var reader = new Synthesiser(speech.look());
            var sound = reader.speak(spoken(wanted.text()), LANGUAGE, LARGEST, done -> sounds.tell(news, wanted, done));
            sounds.keep(news, wanted, sound);
        } catch (SynthesisProblem e) {
            LOG.log(Level.WARNING, "The bulletin of news-" + news + " could not be read aloud", e);
            sounds.fail(news, wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading the bulletin of news-" + news, e);
        }
    }
}
