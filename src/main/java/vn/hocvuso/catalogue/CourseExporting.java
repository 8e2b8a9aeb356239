package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.catalogue.CourseImporting.MediaDraft;
import vn.hocvuso.catalogue.CourseImporting.PictureDraft;
import vn.hocvuso.catalogue.CourseImporting.TranslationDraft;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Gives a whole course away, in the form in which {@link CourseImporting} takes it. */
@UseCase
public class CourseExporting {

    private final EditionReading reading;
    private final Grants grants;

    @Inject
    CourseExporting(EditionReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    /**
     * The edition that new learners get; empty when the course is not in the catalogue.
     *
     * @throws Refusal {@code identity.page.unknown} for all but the course's authors and administrators
     */
    public Optional<EditionDraft> published(Learner.Ref actor, String slug) {
        grants.requireAuthor(actor, Course.thing(slug));
        return reading.current(slug).map(id -> draft(slug, id));
    }

    private EditionDraft draft(String slug, long id) {
        var quiz = reading.view(id).orElseThrow().quiz();
        var manuscript = reading.manuscript(id).orElseThrow();
        var data = manuscript.data();
        return new EditionDraft(
                slug,
                data.label(),
                data.title(),
                data.summary(),
                data.outcomes(),
                data.groups(),
                data.skills(),
                data.minutes(),
                data.cover(),
                manuscript.chapters().stream()
                        .map(chapter -> new LessonDraft(
                                chapter.slug(),
                                chapter.title(),
                                chapter.minutes(),
                                chapter.markdown(),
                                chapter.translations().entrySet().stream()
                                        .map(text -> new TranslationDraft(
                                                LessonLanguage.of(text.getKey()),
                                                text.getValue().title(),
                                                text.getValue().markdown()))
                                        .toList()))
                        .toList(),
                manuscript.plates().stream()
                        .map(plate -> new PictureDraft(plate.name(), plate.mediaType(), plate.bytes()))
                        .toList(),
                manuscript.reels().stream()
                        .map(reel -> new MediaDraft(reel.name(), reel.sha256(), reel.source()))
                        .toList(),
                quiz.isPresent() ? OptionalLong.of(quiz.get().target()) : OptionalLong.empty(),
                quiz.map(CourseBrowsing.ActivityLine::title).orElse(""));
    }
}
