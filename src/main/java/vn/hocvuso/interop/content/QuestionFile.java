package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.format.BodyReader;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;

/** Reads a course's {@code questions.yaml} and {@code practice.yaml}. */
final class QuestionFile {

    /** Stands for what was told as a problem, so that the questions are counted right. */
    private static final Asked UNSOUND = Choosing.statement(true);

    private static final int MOST_TAGS = 10;
    private static final Map<String, QuestionState> STATES = Words.of(QuestionState.class);

    private final Framework framework;
    private final Set<String> taught;
    private final BodyReader bodies;
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * A reader of the questions of one course.
     *
     * @param taught the codes of the course's competences
     * @param pictures the names of the course's pictures
     */
    QuestionFile(Framework framework, Set<String> taught, Set<String> pictures, Problems problems) {
        this.framework = framework;
        this.taught = taught;
        this.bodies = new BodyReader(pictures::contains, problems);
    }

    /** The questions; not to be used when there are problems. */
    List<QuestionDraft> read(YamlMap map) {
        var questions = new ArrayList<QuestionDraft>();
        map.maps("questions").forEach(question -> questions.add(question(question)));
        map.end();
        return questions;
    }

    /**
     * The practice questions of {@code practice.yaml} by their lessons; not to be used when there are problems.
     *
     * @param lessons the slugs of the course's lessons, in their order
     */
    Map<String, List<QuestionDraft>> practice(YamlMap map, List<String> lessons) {
        var practice = new LinkedHashMap<String, List<QuestionDraft>>();
        lessons.forEach(lesson -> practice.put(lesson, new ArrayList<>()));
        for (var item : map.maps("questions")) {
            var lesson = item.text("lesson", 80);
            var questions = practice.get(lesson);
            if (questions == null) {
                item.problem("lesson", "interop.practice.lesson", lesson, String.join(", ", lessons));
            } else if (questions.size() == PracticeAuthoring.MOST) {
                item.problem("lesson", "interop.practice.many", PracticeAuthoring.MOST);
            }
            var question = question(item);
            if (questions != null) {
                questions.add(question);
            }
        }
        map.end();
        return practice;
    }

    private QuestionDraft question(YamlMap map) {
        var id = map.text("id", 40);
        var before = id.isEmpty() ? null : ids.putIfAbsent(id, map.line("id"));
        if (before != null) {
            map.problem("id", "interop.code.twice", id, before);
        }
        var competence = competence(map);
        var level = map.number("level", 1, Math.max(1, framework.levels().size()));
        var text = map.text("text", 2000);
        var explanation = map.text("explanation", 2000);
        var tags = tags(map);
        var state = map.optionalWord("state", STATES).orElse(QuestionState.LIVE);
        var asked = bodies.read(map, List.of(text, explanation)).orElse(UNSOUND);
        return new QuestionDraft(id, competence, level, text, explanation, asked, tags, state);
    }

    private static List<String> tags(YamlMap map) {
        var tags =
                map.optionalTexts("tags", 40).stream().map(YamlMap.Text::value).toList();
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.contains(","))) {
            map.problem("tags", "assessment.question.tags", MOST_TAGS);
        }
        return tags;
    }

    private String competence(YamlMap map) {
        var competence = map.text("competence", 16);
        if (!competence.isEmpty() && framework.competence(competence).isEmpty()) {
            map.problem("competence", "interop.competence.unknown", competence);
        } else if (!competence.isEmpty() && !taught.contains(competence)) {
            map.problem("competence", "interop.question.competence", competence);
        }
        return competence;
    }
}
