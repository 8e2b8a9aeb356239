package vn.hocvuso.movement.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.format.BodyReader;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.RoomMessages;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;

/** Reads the questions of a round, written as a course's {@code questions.yaml} is, without pictures. */
final class Pool {

    private static final int LONGEST = 500_000;
    private static final int MOST_TOLD = 5;
    private static final int LONGEST_TEXT = 2000;
    private static final String FILE = "YAML";

    private Pool() {}

    /**
     * The questions.
     *
     * @throws Refusal {@code movement.contest.noQuiz} when there is none; {@code movement.contest.poolLong}; {@code
     *     movement.contest.pool} with what is wrong, by
     *     line
     */
    static List<QuestionDraft> read(String typed, Framework framework) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal("movement.contest.noQuiz").at("pool");
        }
        if (typed.length() > LONGEST) {
            throw new Refusal("movement.contest.poolLong", LONGEST).at("pool");
        }
        var problems = new Problems();
        var bodies = new BodyReader(name -> false, problems);
        var questions = new ArrayList<QuestionDraft>();
        YamlMap.read(FILE, typed, problems).ifPresent(map -> {
            for (var question : map.maps("questions")) {
                draft(question, framework, bodies).ifPresent(questions::add);
            }
            map.end();
        });
        if (!problems.isEmpty()) {
            var told = problems.all().stream()
                    .limit(MOST_TOLD)
                    .map(problem -> problem.line() + ": " + problem.text(RoomMessages.VIETNAMESE))
                    .collect(Collectors.joining(" "));
            throw new Refusal("movement.contest.pool", told).at("pool");
        }
        return questions;
    }

    private static Optional<QuestionDraft> draft(YamlMap map, Framework framework, BodyReader bodies) {
        var id = map.text("id", 40);
        var competence = map.text("competence", 16);
        if (!competence.isEmpty() && framework.competence(competence).isEmpty()) {
            map.problem("competence", "movement.contest.competence", competence);
        }
        var level = map.number("level", 1, Math.max(1, framework.levels().size()));
        var text = map.text("text", LONGEST_TEXT);
        var explanation = map.text("explanation", LONGEST_TEXT);
        Optional<Asked> asked = bodies.read(map, List.of(text, explanation));
        return asked.map(
                it -> new QuestionDraft(id, competence, level, text, explanation, it, List.of(), QuestionState.LIVE));
    }
}
