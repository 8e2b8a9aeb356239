package vn.hocvuso.certification.programme;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.catalogue.programme.ProgrammeBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeView;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.certification.Grant;
import vn.hocvuso.certification.Granting;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.learning.Completions;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.platform.UseCase;

/**
 * Issues the operator's certificate of a programme to whoever has completed all of its courses, once; one that was revoked
 * is not issued anew, and a list for the same programme counts as well. Where another system issues, it does nothing.
 */
@UseCase
class ProgrammeIssuing {

    private final ProgrammeBrowsing programmes;
    private final Completions completions;
    private final Granting granting;
    private final People people;
    private final CertificateSettings settings;

    @Inject
    ProgrammeIssuing(
            ProgrammeBrowsing programmes,
            Completions completions,
            Granting granting,
            People people,
            CertificateSettings settings) {
        this.programmes = programmes;
        this.completions = completions;
        this.granting = granting;
        this.people = people;
        this.settings = settings;
    }

    void on(@Observes Enrolment.Completed completed) {
        if (!settings.issuedHere()) {
            return;
        }
        var concerned = programmes.with(completed.course());
        if (concerned.isEmpty()) {
            return;
        }
        var done = completions.of(completed.learner());
        concerned.stream()
                .filter(programme -> done.containsAll(programme.courses()))
                .forEach(programme -> issue(programme, completed.learner()));
    }

    /** To somebody who has completed all of its courses. */
    void issue(ProgrammeView programme, Learner.Ref learner) {
        var person = people.require(learner);
        granting.earned(new Grant(
                Certificate.Kind.PROGRAMME,
                Units.OPERATOR,
                Optional.of(person),
                person.fullName(),
                Grant.accountKey(person),
                Optional.empty(),
                programme.slug(),
                programme.slug(),
                programme.title(),
                programme.summary(),
                null,
                null));
    }
}
