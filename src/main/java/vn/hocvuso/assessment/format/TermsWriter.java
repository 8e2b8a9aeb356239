package vn.hocvuso.assessment.format;

import java.time.Instant;
import java.util.Set;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlText;

/** Writes on what terms a test is taken, so that {@link TermsReader} reads it; the usual is left out. */
public final class TermsWriter {

    private final YamlText text;

    /** A writer of keys of this mapping. */
    public TermsWriter(YamlText text) {
        this.text = text;
    }

    public void write(Terms terms) {
        terms.opensAt().ifPresent(at -> text.put(TermsReader.OPENS, time(at)));
        terms.closesAt().ifPresent(at -> text.put(TermsReader.CLOSES, time(at)));
        if (terms.releaseSeconds() > 0) {
            text.put(TermsReader.RELEASE, terms.releaseSeconds());
        }
        text.putIf(TermsReader.PRACTICE, !terms.graded());
        text.putIf(TermsReader.EXAM_ROOM, terms.examRoom());
        if (terms.exposurePercent() != Terms.USUAL.exposurePercent()) {
            text.put(TermsReader.EXPOSURE, terms.exposurePercent());
        }
        if (terms.trials() != Terms.USUAL.trials()) {
            text.put(TermsReader.TRIALS, terms.trials());
        }
        if (!terms.disclosure().equals(Disclosure.USUAL)) {
            show(terms.disclosure());
        }
        if (!terms.blueprint().isEmpty()) {
            var lines = text.part(TermsReader.BLUEPRINT);
            for (var part : terms.blueprint()) {
                var line = lines.item();
                part.competence().ifPresent(code -> line.put("competence", code));
                part.level().ifPresent(level -> line.put("level", level));
                part.kind().ifPresent(kind -> line.put("kind", Words.of(kind)));
                line.put("count", part.count());
            }
        }
    }

    /** To the minute, which is what authors set. */
    private static String time(Instant at) {
        return TermsReader.TIME.format(at.atZone(Clocks.VIET_NAM));
    }

    private void show(Disclosure disclosure) {
        var show = text.part(TermsReader.SHOW);
        moment(show, "during", disclosure.during());
        moment(show, "after", disclosure.after());
        moment(show, "closed", disclosure.closed());
    }

    private static void moment(YamlText show, String name, Set<What> shown) {
        show.put(
                name,
                shown.isEmpty()
                        ? TermsReader.NOTHING
                        : shown.stream().sorted().map(Words::of).toList());
    }
}
