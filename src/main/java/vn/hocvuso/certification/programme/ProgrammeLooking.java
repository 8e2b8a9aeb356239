package vn.hocvuso.certification.programme;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.catalogue.programme.ProgrammeBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeView;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.learning.Completions;
import vn.hocvuso.platform.UseCase;

/**
 * Looks for those who have completed all courses of a programme and were not given its certificate: because it was opened
 * or changed after they had, or because two last courses were completed at the very same moment. After each change, and
 * once a day.
 */
@UseCase
class ProgrammeLooking {

    static final int PORTION = 200;

    private static final Duration PAUSE = Duration.ofHours(24);

    private final ProgrammeBrowsing programmes;
    private final ProgrammeLooks looks;
    private final ProgrammeIssuing issuing;
    private final Completions completions;
    private final CertificateSettings settings;
    private final Clock clock;

    @Inject
    ProgrammeLooking(
            ProgrammeBrowsing programmes,
            ProgrammeLooks looks,
            ProgrammeIssuing issuing,
            Completions completions,
            CertificateSettings settings,
            Clock clock) {
        this.programmes = programmes;
        this.looks = looks;
        this.issuing = issuing;
        this.completions = completions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at the next ones, at most 200; false when nobody is left. Two servers at once do the same, which is done once. */
    boolean next() {
        if (!settings.issuedHere()) {
            return false;
        }
        var now = clock.instant();
        for (var programme : programmes.open()) {
            if (isDue(programme, now)) {
                looks.begin(programme.id(), now);
            }
            var look = looks.last(programme.id()).orElseThrow();
            if (!look.done()) {
                portion(programme, look.learner(), now);
                return true;
            }
        }
        return false;
    }

    private boolean isDue(ProgrammeView programme, Instant now) {
        return looks.last(programme.id())
                .map(look -> look.begunAt().isBefore(programme.composedAt())
                        || look.done() && look.begunAt().plus(PAUSE).isBefore(now))
                .orElse(true);
    }

    private void portion(ProgrammeView programme, long after, Instant now) {
        var found = completions.ofAll(programme.courses(), after, PORTION);
        found.forEach(learner -> issuing.issue(programme, learner));
        if (found.size() < PORTION) {
            looks.end(programme.id(), now);
        } else {
            looks.reached(programme.id(), found.get(found.size() - 1).value());
        }
    }
}
