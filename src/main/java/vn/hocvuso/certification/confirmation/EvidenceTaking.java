package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.invigilation.RoomVisiting;
import vn.hocvuso.assessment.placement.LevelScale;
import vn.hocvuso.assessment.placement.Placement;
import vn.hocvuso.assessment.practice.PracticeCompetences;
import vn.hocvuso.assessment.practice.Practising;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.platform.UseCase;

/**
 * Takes evidence from what happens in the house, in the same transaction, and has the learner's levels looked at whenever
 * something is new. Told twice, it keeps a fact once.
 */
@UseCase
public class EvidenceTaking {

    private static final String OF_COURSE = "course:";

    private final Evidences evidences;
    private final Evaluation evaluation;
    private final RuleSets ruleSets;
    private final SealedQuizzes quizzes;
    private final RoomVisiting rooms;
    private final PracticeCompetences practice;
    private final CourseBrowsing courses;
    private final DeviceMark device;
    private final Clock clock;

    @Inject
    EvidenceTaking(
            Evidences evidences,
            Evaluation evaluation,
            RuleSets ruleSets,
            SealedQuizzes quizzes,
            RoomVisiting rooms,
            PracticeCompetences practice,
            CourseBrowsing courses,
            DeviceMark device,
            Clock clock) {
        this.evidences = evidences;
        this.evaluation = evaluation;
        this.ruleSets = ruleSets;
        this.quizzes = quizzes;
        this.rooms = rooms;
        this.practice = practice;
        this.courses = courses;
        this.device = device;
        this.clock = clock;
    }

    /**
     * Keeps evidence whose event this room does not hear. The caller has made sure of the fact.
     *
     * @param subject a course's slug or a competence's code, by kind
     * @param source what it is known from, at most 40 characters: two facts about one subject differ by it
     * @param amount the level of an ability; 1 for all other kinds. A better one takes the place of the one before
     */
    public void note(
            Learner.Ref learner, EvidenceKind kind, String subject, String source, int amount, Instant earnedAt) {
        if (subject.isEmpty()
                || subject.length() > Evidence.LONGEST_SUBJECT
                || source.length() > Evidence.LONGEST_SOURCE
                || amount < 1) {
            throw new IllegalArgumentException("No evidence: " + kind + " " + subject + " " + source + " " + amount);
        }
        take(learner, kind, subject, source, amount, earnedAt);
    }

    void on(@Observes Attempt.Graded graded) {
        if (!graded.passed()) {
            return;
        }
        var quiz = quizzes.require(graded.quiz());
        if (!quiz.owner().startsWith(OF_COURSE)) {
            return;
        }
        var course = quiz.owner().substring(OF_COURSE.length());
        take(graded.learner(), EvidenceKind.TEST, course, "", 1, graded.at());
        var invigilated = quiz.rule().terms().examRoom()
                && rooms.sitting(graded.attempt(), graded.learner())
                        .filter(RoomVisiting.Sitting::isInvigilated)
                        .isPresent();
        if (invigilated) {
            take(graded.learner(), EvidenceKind.EXAM_ROOM, course, "", 1, graded.at());
        }
    }

    /** Where results come from another system, the completion is all that is heard of the quiz that was passed there. */
    void on(@Observes Enrolment.Completed completed) {
        var course = courses.edition(completed.edition());
        evidences.add(completed.learner(), EvidenceKind.LEARNED, course.slug(), "", 1, completed.at());
        if (course.quiz().isPresent()) {
            take(completed.learner(), EvidenceKind.TEST, course.slug(), "", 1, completed.at());
        }
    }

    /** Only what the rules in force ask for is kept: practice is answered often. */
    void on(@Observes Practising.AnsweredRightly answered) {
        var kept = ruleSets.current();
        if (kept.isEmpty()) {
            return;
        }
        var competence = practice.of(answered.question());
        if (kept.get().rules().asksPractice(competence)) {
            take(
                    answered.learner(),
                    EvidenceKind.PRACTICE,
                    competence,
                    String.valueOf(answered.question()),
                    1,
                    answered.at());
        }
    }

    /** The level that she has even if she knows a little less than was found; only of what she was asked about. */
    void on(@Observes Placement.Ended ended) {
        var news = false;
        for (var measured : ended.profile().entrySet()) {
            var level = LevelScale.sureLevel(measured.getValue().ability());
            if (level > 0 && measured.getValue().answers() > 0) {
                news |= evidences.add(
                        ended.learner(), EvidenceKind.PLACEMENT, measured.getKey(), "", level, ended.at());
            }
        }
        if (news) {
            evaluation.of(ended.learner(), device.current(), clock.instant());
        }
    }

    /** In another group other levels may be hers already. */
    void on(@Observes Learner.Grouped grouped) {
        evaluation.of(grouped.learner(), grouped.groups(), Optional.empty(), clock.instant());
    }

    private void take(
            Learner.Ref learner, EvidenceKind kind, String subject, String source, int amount, Instant earnedAt) {
        if (evidences.add(learner, kind, subject, source, amount, earnedAt)) {
            evaluation.of(learner, device.current(), clock.instant());
        }
    }
}
