package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.skills.Framework;

/** Reads a course's {@code questions.yaml} and {@code practice.yaml}. */
final class QuestionFile {

    /** Stands for what was told as a problem, so that the questions are counted right. */
    private static final Choosing UNSOUND = Choosing.statement(true);

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
        var body = kind == QuestionKind.TRUE_FALSE
                ? Optional.of(Choosing.statement(map.requiredFlag("answer")))
                : choices(map, kind);
        map.end();
        return Optional.of(QuestionDraft.live(id, competence, level, text, explanation, body.orElse(UNSOUND)));
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

    private static Optional<Choosing> choices(YamlMap map, QuestionKind kind) {
        var texts = new ArrayList<String>();
        var right = new ArrayList<Boolean>();
        var sound = true;
        for (var item : map.maps("choices")) {
            var text = item.text("text", 500);
            right.add(item.flag("right"));
            sound &= !text.isEmpty();
            if (!text.isEmpty() && texts.contains(text)) {
                item.problem("text", "interop.question.same");
                sound = false;
            }
            texts.add(text);
            item.end();
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (texts.size() < FEWEST_CHOICES || texts.size() > MOST_CHOICES) {
            map.problem("choices", "interop.question.choices", FEWEST_CHOICES, MOST_CHOICES, texts.size());
            sound = false;
        }
        var keys = right.stream().filter(it -> it).count();
        if (kind == QuestionKind.SINGLE && keys != 1) {
            map.problem("choices", "interop.question.single", keys);
            sound = false;
        }
        if (kind == QuestionKind.MULTIPLE && (keys < 2 || keys == texts.size())) {
            map.problem("choices", "interop.question.multiple", keys);
            sound = false;
        }
        return sound
                ? Optional.of(new Choosing(
                        Choosing.Way.valueOf(kind.name()),
                        Credit.WHOLE,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> new Choosing.Choice(texts.get(i), right.get(i)))
                                .toList()))
                : Optional.empty();
    }
}
