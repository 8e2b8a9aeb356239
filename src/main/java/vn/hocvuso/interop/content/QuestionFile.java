package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionDraft.ChoiceDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;

/** Reads a course's {@code questions.yaml} and {@code practice.yaml}. */
final class QuestionFile {

    private static final int FEWEST_CHOICES = 3;
    private static final int MOST_CHOICES = 5;
    private static final Map<String, QuestionKind> KINDS = Map.of(
            "single", QuestionKind.SINGLE,
            "multiple", QuestionKind.MULTIPLE,
            "true-false", QuestionKind.TRUE_FALSE);

    private final Framework framework;
    private final Set<String> taught;
    private final Map<String, Integer> ids = new HashMap<>();

    /** @param taught the codes of the course's competences */
    QuestionFile(Framework framework, Set<String> taught) {
        this.framework = framework;
        this.taught = taught;
    }

    /** The questions; not to be used when there are problems. */
    List<QuestionDraft> read(YamlMap map) {
        var questions = new ArrayList<QuestionDraft>();
        map.maps("questions").forEach(question -> question(question).ifPresent(questions::add));
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
            question(item).filter(unused -> questions != null).ifPresent(draft -> questions.add(draft));
        }
        map.end();
        return practice;
    }

    private Optional<QuestionDraft> question(YamlMap map) {
        var id = map.text("id", 40);
        var before = id.isEmpty() ? null : ids.putIfAbsent(id, map.line("id"));
        if (before != null) {
            map.problem("id", "interop.code.twice", id, before);
        }
        var named = map.text("kind", 20);
        var competence = competence(map);
        var level = map.number("level", 1, Math.max(1, framework.levels().size()));
        var text = map.text("text", 2000);
        var explanation = map.text("explanation", 2000);
        var kind = KINDS.get(named);
        if (kind == null) {
            if (!named.isEmpty()) {
                map.problem("kind", "interop.question.kind", named);
            }
            return Optional.empty();
        }
        var choices = kind == QuestionKind.TRUE_FALSE
                ? QuestionDraft.trueOrFalse(map.requiredFlag("answer"))
                : choices(map, kind);
        map.end();
        return Optional.of(new QuestionDraft(id, kind, competence, level, text, choices, explanation));
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

    private static List<ChoiceDraft> choices(YamlMap map, QuestionKind kind) {
        var choices = new ArrayList<ChoiceDraft>();
        var texts = new HashSet<String>();
        for (var item : map.maps("choices")) {
            var choice = new ChoiceDraft(item.text("text", 500), item.flag("right"));
            if (!choice.text().isEmpty() && !texts.add(choice.text())) {
                item.problem("text", "interop.question.same");
            }
            choices.add(choice);
            item.end();
        }
        if (choices.isEmpty()) {
            return choices;
        }
        if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
            map.problem("choices", "interop.question.choices", FEWEST_CHOICES, MOST_CHOICES, choices.size());
        }
        var right = choices.stream().filter(ChoiceDraft::right).count();
        if (kind == QuestionKind.SINGLE && right != 1) {
            map.problem("choices", "interop.question.single", right);
        }
        if (kind == QuestionKind.MULTIPLE && (right < 2 || right == choices.size())) {
            map.problem("choices", "interop.question.multiple", right);
        }
        return choices;
    }
}
