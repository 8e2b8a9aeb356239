package vn.hocvuso.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.platform.Refusal;

/** Tells what a draft still lacks, each as the refusal that publishing it would meet. */
final class DraftGaps {

    private static final int TOLERANCE = 1_000;

    private final List<Refusal> gaps = new ArrayList<>();

    private DraftGaps() {}

    static List<Refusal> of(Edition draft) {
        var found = new DraftGaps();
        found.inData(draft.data());
        found.when(draft.lessons().isEmpty(), new Refusal("catalogue.draft.lessons"));
        for (var lesson : draft.lessons()) {
            found.when(lesson.markdown().isBlank(), new Refusal("catalogue.draft.lessonEmpty", lesson.title()));
            found.inText(lesson.markdown(), lesson.title(), draft);
            lesson.translations()
                    .forEach((language, text) -> found.inText(text.markdown(), name(lesson, language), draft));
        }
        return List.copyOf(found.gaps);
    }

    /** By the title that its author knows it by, and the language, for the original may be as it should. */
    private static String name(Lesson lesson, String language) {
        return lesson.title() + " (" + LessonLanguage.of(language).ownName() + ")";
    }

    private void inText(String markdown, String lesson, Edition draft) {
        var media = draft.media();
        for (var block : Markdown.blocks(markdown)) {
            block.lacks(media.keySet()).forEach(lack -> gaps.add(lack.refusal(lesson)));
            when(
                    isLonger(media.get(block.captions()), media.get(block.name())),
                    new Refusal("catalogue.draft.captionsLong", block.captions(), lesson));
        }
        for (var name : Markdown.pictures(markdown)) {
            when(!draft.pictures().containsKey(name), new Refusal("catalogue.draft.pictureMissing", name, lesson));
        }
    }

    /** Whether the last caption goes when the recording is over, by more than the inexactness of its length. */
    private static boolean isLonger(UsedMedia captions, UsedMedia recording) {
        return captions != null
                && recording != null
                && recording.milliseconds() > 0
                && captions.milliseconds() > recording.milliseconds() + TOLERANCE;
    }

    private void inData(CourseData data) {
        when(data.label().isEmpty(), new Refusal("catalogue.draft.label").at("label"));
        when(data.summary().isEmpty(), new Refusal("catalogue.draft.summary").at("summary"));
        when(data.outcomes().isEmpty(), new Refusal("catalogue.draft.outcomes").at("outcomes"));
        when(data.groups().isEmpty(), new Refusal("catalogue.draft.groups").at("groups"));
        when(data.skills().isEmpty(), new Refusal("catalogue.draft.skills").at("skills"));
        when(data.minutes() == 0, new Refusal("catalogue.draft.minutes").at("minutes"));
    }

    private void when(boolean missing, Refusal gap) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
