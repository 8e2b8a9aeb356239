package vn.hocvuso.movement.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.catalogue.SpeechSwitch;
import vn.hocvuso.catalogue.speech.Synthesiser;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.jobs.Jobs;

/** Has the bulletins of published items read aloud, in the background. Who may, is asked by its callers. */
@ApplicationScoped
class BulletinAsking {

    private final BulletinSounds sounds;
    private final BulletinWork work;
    private final Jobs jobs;
    private final SpeechSwitch speech;
    private final Units units;
    private final UnitNames names;
    private final Clock clock;

    @Inject
    BulletinAsking(
            BulletinSounds sounds,
            BulletinWork work,
            Jobs jobs,
            SpeechSwitch speech,
            Units units,
            UnitNames names,
            Clock clock) {
        this.sounds = sounds;
        this.work = work;
        this.jobs = jobs;
        this.speech = speech;
        this.units = units;
        this.names = names;
        this.clock = clock;
    }

    /** @throws Refusal {@code movement.news.notPublished}; {@code movement.bulletin.noVoice} where nothing can read it */
    void ask(Learner.Ref actor, News news) {
        if (news.state() != News.State.PUBLISHED) {
            throw new Refusal("movement.news.notPublished");
        }
        if (!speech.look().ready()) {
            throw new Refusal("movement.bulletin.noVoice");
        }
        begin(actor, news);
    }

    private void begin(Learner.Ref actor, News news) {
        var name = names.shown(units.require(news.unit()));
        var text = String.join("\n", Bulletin.of(name, news.words()).lines());
        var spoken = BulletinWork.spoken(text);
        var wanted = new BulletinSounds.Wanted(text, Synthesiser.name(spoken, BulletinWork.LANGUAGE));
        sounds.ask(news.id(), wanted, spoken.sentences().size(), actor, clock.instant());
        jobs.begin(work, news.id());
    }

    /** After a correction: what was read is wrong now, and is read anew where it can be. */
    void again(Learner.Ref actor, News news) {
        if (sounds.of(news.id()).isEmpty()) {
            return;
        }
        if (speech.look().ready()) {
            begin(actor, news);
        } else {
            sounds.forget(news.id());
        }
    }

    void forget(News news) {
        sounds.forget(news.id());
    }
}
