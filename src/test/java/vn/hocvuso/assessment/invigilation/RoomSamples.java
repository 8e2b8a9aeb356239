package vn.hocvuso.assessment.invigilation;

import static vn.hocvuso.assessment.QuizSamples.chosen;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.identity.Learner;

/** Exam rooms for integration tests, each with a quiz of its own. */
@Dependent
class RoomSamples {

    static final Terms IN_ROOM =
            new Terms(Optional.empty(), Optional.empty(), 0, true, Disclosure.USUAL, 100, 0, List.of(), true);

    static final String WHY = "Dùng điện thoại hỏi người ngoài.";

    private final QuizAuthoring authoring;
    private final Invigilating invigilating;
    private final RoomDesk desk;
    private final RoomEntering entering;
    private final AttemptStarting starting;
    private final QuizViewing viewing;
    private final AnswerSaving saving;

    @Inject
    RoomSamples(
            QuizAuthoring authoring,
            Invigilating invigilating,
            RoomDesk desk,
            RoomEntering entering,
            AttemptStarting starting,
            QuizViewing viewing,
            AnswerSaving saving) {
        this.authoring = authoring;
        this.invigilating = invigilating;
        this.desk = desk;
        this.entering = entering;
        this.starting = starting;
        this.viewing = viewing;
        this.saving = saving;
    }

    /** A sealed quiz: four questions, half of which must be right, in half an hour, three times. */
    Quiz.Ref quiz(String owner, Terms terms) {
        return authoring.importQuiz(
                owner,
                new QuizAuthoring.QuizDraft(
                        "Bài thi thử", 4, 50, 3, 0, 30, terms, QuizSamples.questions(4, Choosing.statement(true))));
    }

    static ExamRoom.Plan plan(String owner) {
        var now = Instant.now();
        return new ExamRoom.Plan(
                owner, "00004", "Nhà văn hóa phường", now.minusSeconds(1), now.plus(Duration.ofHours(2)));
    }

    /** An open room of this owner's quiz. */
    ExamRoom.Ref room(Learner.Ref invigilator, String owner) {
        return invigilating.plan(invigilator, plan(owner));
    }

    String code(Learner.Ref invigilator, ExamRoom.Ref room) {
        return desk.sheet(invigilator, room).room().code();
    }

    /** Gives the code of the room, from an address of her own. */
    ExamRoom.Ref ask(Learner.Ref learner, String code) {
        return entering.ask(learner, code, "2001:db8::" + Long.toHexString(learner.value()));
    }

    /** She asks and is let in. */
    void enter(Learner.Ref invigilator, ExamRoom.Ref room, Learner.Ref learner) {
        ask(learner, code(invigilator, room));
        invigilating.letIn(invigilator, room, learner, IdentityCheck.ID_CARD);
    }

    /** Starts, and answers the first so many questions rightly. */
    Attempt.Ref answer(Learner.Ref learner, Quiz.Ref quiz, int many) {
        var attempt = starting.start(learner, quiz);
        viewing.paper(attempt, learner).items().stream()
                .limit(many)
                .forEach(item -> saving.save(attempt, learner, item.question(), chosen(0)));
        return attempt;
    }

    RoomDesk.Person person(Learner.Ref invigilator, ExamRoom.Ref room, Learner.Ref learner) {
        return desk.sheet(invigilator, room).people().stream()
                .filter(one -> one.learner().equals(learner))
                .findFirst()
                .orElseThrow();
    }
}
