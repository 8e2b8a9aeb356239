package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.confirmation.Confirmation;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.movement.place.UnitChoosing;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Notes in the transaction of an act whose part in the figures it may change: one row is added, which waits for nobody. */
@ApplicationScoped
class FigureDeltas {

    private final SingleStatement statement;

    @Inject
    FigureDeltas(SingleStatement statement) {
        this.statement = statement;
    }

    void on(@Observes Learner.Grouped grouped) {
        note(grouped.learner());
    }

    void on(@Observes UnitChoosing.Chosen chosen) {
        note(chosen.learner());
    }

    void on(@Observes Enrolment.Started started) {
        note(started.learner());
    }

    void on(@Observes Enrolment.Completed completed) {
        note(completed.learner());
    }

    void on(@Observes Attempt.Graded graded) {
        if (graded.passed()) {
            note(graded.learner());
        }
    }

    void on(@Observes Certificate.Issued issued) {
        note(issued.learner());
    }

    void on(@Observes Certificate.Changed changed) {
        note(changed.learner());
    }

    void on(@Observes Certificate.Revoked revoked) {
        note(revoked.learner());
    }

    void on(@Observes Confirmation.Confirmed confirmed) {
        note(confirmed.learner());
    }

    void on(@Observes Confirmation.Told told) {
        note(told.learner());
    }

    private void note(Optional<Learner.Ref> learner) {
        learner.ifPresent(this::note);
    }

    private void note(Learner.Ref learner) {
        statement.change("insert into movement_figure_delta (learner_id) values (?)", learner.value());
    }
}
