package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.hocvuso.catalogue.speech.Speech;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.platform.UseCase;

/** Keeps what programs have read, each lesson in a transaction of its own, for {@link Synthesising}. */
@UseCase
class SynthesisKeeping {

    /** How much has been read: recordings, and their bytes. */
    public record Kept(long recordings, long bytes) {}

    private final Recordings recordings;
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    SynthesisKeeping(Recordings recordings, EntityManager entityManager, Clock clock) {
        this.recordings = recordings;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    public boolean isRead(Spoken spoken, String language) {
        return recordings.isRead(spoken, language);
    }

    public void keep(Spoken spoken, String language, Speech speech) {
        recordings.add(Recording.ofProgram(language, spoken, speech, clock.instant()));
    }

    public Kept kept() {
        var row = (Object[]) entityManager
                .createNativeQuery("select count(*), coalesce(sum(bytes), 0) from catalogue_recording"
                        + " where origin = 'SYNTHESISED'")
                .getSingleResult();
        return new Kept(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
