package vn.hocvuso.assessment.format;

import java.util.List;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Matching;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.Ordering;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.assessment.marking.Template;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlText;

/** Writes what a question says by its kind, and its variables, so that {@link BodyReader} reads the same. */
public final class BodyWriter {

    private final YamlText yaml;

    /** A writer of the keys of one question. */
    public BodyWriter(YamlText yaml) {
        this.yaml = yaml;
    }

    /** Writes the kind. */
    public void kind(Asked asked) {
        yaml.put("kind", Words.of(QuestionKind.of(asked)));
    }

    /** Writes the variables and the keys of the body. */
    public void asked(Asked asked) {
        if (asked instanceof Template template) {
            parameters(template.parameters());
        }
        body(Unfilled.of(asked));
    }

    /** Writes the keys of the body alone. */
    public void body(Body body) {
        body(Unfilled.of(body));
    }

    /** Writes the variables alone. */
    public void parameters(Parameters parameters) {
        var part = yaml.part("parameters");
        for (var variable : parameters.variables()) {
            var item = part.item().put("name", variable.name());
            if (variable instanceof Parameters.Range range) {
                item.put("from", NumberAnswer.written(range.from()))
                        .put("to", NumberAnswer.written(range.to()))
                        .put("step", NumberAnswer.written(range.step()));
            } else if (variable instanceof Parameters.Pick pick) {
                item.put("one-of", pick.texts());
            } else if (variable instanceof Parameters.Derived derived) {
                item.put("is", derived.expression());
            }
        }
    }

    private void body(Unfilled unfilled) {
        var body = unfilled.body();
        if (body instanceof Choosing choosing) {
            choosing(choosing);
        } else if (body instanceof Matching matching) {
            var pairs = yaml.part("pairs");
            matching.pairs().forEach(it -> pairs.item().put("left", it.left()).put("right", it.right()));
            if (!matching.distractors().isEmpty()) {
                yaml.put("distractors", matching.distractors());
            }
        } else if (body instanceof Ordering ordering) {
            yaml.putIf("partial", ordering.credit() == Credit.PARTIAL);
            var items = yaml.part("items");
            ordering.items().forEach(items::add);
        } else if (body instanceof ShortText text) {
            yaml.putSome("accepted", text.accepted()).putIf("ignore-marks", !text.marksMatter());
        } else if (body instanceof NumberAnswer number) {
            number(number, unfilled);
        } else if (body instanceof Gaps gaps) {
            gaps(gaps);
        } else if (body instanceof Hotspot hotspot) {
            hotspot(hotspot);
        } else if (body instanceof Simulation simulation) {
            new SimulationWriter(yaml).write(simulation);
        }
    }

    private void choosing(Choosing choosing) {
        if (choosing.equals(Choosing.statement(choosing.choices().get(0).right()))) {
            yaml.put("answer", choosing.choices().get(0).right());
            return;
        }
        yaml.putIf("partial", choosing.credit() == Credit.PARTIAL);
        var choices = yaml.part("choices");
        choosing.choices().forEach(it -> choices.item().put("text", it.text()).putIf("right", it.right()));
    }

    private void number(NumberAnswer number, Unfilled unfilled) {
        yaml.put("answer", unfilled.writtenKey());
        if (!unfilled.writtenTolerance().isEmpty()) {
            yaml.put("tolerance", unfilled.writtenTolerance());
        }
        yaml.putIf("whole", number.whole());
        number.unit().ifPresent(it -> yaml.putSome("unit", it.spellings()).putIf("unit-required", it.required()));
    }

    private void gaps(Gaps gaps) {
        yaml.put("passage", gaps.text());
        var part = yaml.part("gaps");
        for (var gap : gaps.gaps()) {
            if (gap instanceof Gaps.Typed typed) {
                part.item().putSome("accepted", typed.accepted());
            } else if (gap instanceof Gaps.Chosen chosen) {
                part.item()
                        .putSome(
                                "words",
                                chosen.words().stream().map(gaps.bank()::get).toList());
            }
        }
        if (!gaps.bank().isEmpty()) {
            yaml.put("bank", gaps.bank());
        }
        yaml.putIf("ignore-marks", !gaps.marksMatter());
    }

    private void hotspot(Hotspot hotspot) {
        yaml.put("picture", "pictures/" + hotspot.picture())
                .put("described", hotspot.described())
                .put("ratio", hotspot.ratio())
                .putIf("several", hotspot.several())
                .putIf("partial", hotspot.credit() == Credit.PARTIAL);
        var areas = yaml.part("areas");
        for (var area : hotspot.areas()) {
            var item = areas.item().put("described", area.described());
            if (area.shape() instanceof Hotspot.Rectangle it) {
                item.put("rectangle", List.of(it.x(), it.y(), it.width(), it.height()));
            } else if (area.shape() instanceof Hotspot.Circle it) {
                item.put("circle", List.of(it.x(), it.y(), it.radius()));
            }
            item.putIf("right", area.right());
        }
    }
}
