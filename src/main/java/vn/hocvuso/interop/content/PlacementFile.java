package vn.hocvuso.interop.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.placement.PlacementBank;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;

/**
 * Reads the questions of the placement test from YAML; the format is told in {@code content/README.md}, section
 * "Placement". Kinds that a placement test cannot ask are a mistake, and so are too few questions for a group.
 */
final class PlacementFile {

    private PlacementFile() {}

    /** The questions; empty when something is wrong, which is told. */
    static Optional<List<QuestionDraft>> read(String file, String text, Framework framework, Problems problems) {
        var own = new Problems();
        var questions = YamlMap.read(file, text, own).map(map -> questions(map, framework, own));
        own.all().forEach(problems::add);
        return own.isEmpty() ? questions : Optional.empty();
    }

    private static List<QuestionDraft> questions(YamlMap map, Framework framework, Problems problems) {
        map.text("version", 20);
        var code = map.text("framework", 40);
        if (!code.equals(framework.code())) {
            map.problem("framework", "interop.placement.framework", framework.code());
        }
        var taught = framework.competences().map(Framework.Competence::code).collect(Collectors.toSet());
        var questions = new QuestionFile(framework, taught, Set.of(), problems).read(map);
        questions.stream()
                .filter(question -> !PlacementBank.isFit(question.kind()))
                .forEach(question -> map.problem("questions", "interop.placement.kind", question.code()));
        framework.groups().forEach(group -> {
            var asked = group.profile().stream()
                    .map(Framework.Requirement::competence)
                    .collect(Collectors.toSet());
            var there = questions.stream()
                    .filter(question -> question.state() == QuestionState.LIVE)
                    .filter(question -> asked.contains(question.competence()))
                    .count();
            if (there < PlacementBank.LEAST) {
                map.problem("questions", "interop.placement.few", group.code(), there, PlacementBank.LEAST);
            }
        });
        return questions;
    }
}
