package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;

/** Where the script of the quiz page sends answers, one request each. */
@Path("assessment/attempts")
@RequestScoped
public class AttemptResource {

    /** What was chosen: places on the page, from 0. */
    public record Answer(List<Integer> choices) {

        @JsonbCreator
        public Answer(@JsonbProperty("choices") List<Integer> choices) {
            this.choices = choices;
        }
    }

    /** Sent only after the database has committed. */
    public record Saved(Instant savedAt) {}

    private final AnswerSaving answerSaving;
    private final CurrentLearner learner;

    @Inject
    AttemptResource(AnswerSaving answerSaving, CurrentLearner learner) {
        this.answerSaving = answerSaving;
        this.learner = learner;
    }

    @PUT
    @Path("{attempt}/answers/{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Saved answer(@PathParam("attempt") long attempt, @PathParam("question") long question, Answer answer) {
        if (answer == null || answer.choices() == null) {
            throw new Refusal("assessment.answer.choice");
        }
        return new Saved(
                answerSaving.save(new Attempt.Ref(attempt), learner.ref(), question, Set.copyOf(answer.choices())));
    }
}
