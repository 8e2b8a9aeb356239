package vn.hocvuso.certification.template;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.hocvuso.platform.UseCase;

/**
 * Clears away pictures that no version and no draft of a template has named for a week: brought and never saved, or replaced
 * in a draft. What a version names is there for ever, for certificates are set in it.
 */
@UseCase
public class PictureCleaning {

    private static final System.Logger LOG = System.getLogger(PictureCleaning.class.getName());
    private static final Duration KEPT = Duration.ofDays(7);

    private final TemplateShelf shelf;
    private final Clock clock;

    @Inject
    PictureCleaning(TemplateShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Looks which are in use, and deletes those that have not been for seven days. */
    public void clean() {
        var now = clock.instant();
        shelf.notePictures(now);
        var deleted = shelf.dropPictures(now.minus(KEPT));
        if (deleted > 0) {
            LOG.log(System.Logger.Level.INFO, deleted + " unused pictures of templates deleted");
        }
    }
}
