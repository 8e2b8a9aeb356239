package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Authors keep the recordings of a draft and the texts that go with them. Each act passes a course's authors and
 * administrators, and refuses all others with {@code identity.page.unknown}; each refuses with {@code
 * catalogue.draft.none} when there is no draft.
 */
@UseCase
public class MediaKeeping {

    private final Courses courses;
    private final MediaFiles media;
    private final Grants grants;

    @Inject
    MediaKeeping(Courses courses, MediaFiles media, Grants grants) {
        this.courses = courses;
        this.media = media;
        this.grants = grants;
    }

    /**
     * Adds a file. What a lesson plays already is never replaced: another file of the same name gets a number.
     *
     * @param fileName as the author's machine calls it
     * @return the name under which lessons play it
     * @throws Refusal {@code catalogue.media.empty}, {@code catalogue.media.large}, {@code catalogue.media.type},
     *     {@code catalogue.media.broken}, {@code catalogue.media.encoding}, {@code catalogue.captions.*} with the line,
     *     or {@code catalogue.medias.many}
     */
    public String upload(Learner.Ref actor, String course, String fileName, MediaSource source) {
        grants.requireAuthor(actor, Course.thing(course));
        var draft = courses.requireDraftToChange(course);
        var content = MediaContent.of(fileName, source);
        var used = media.keep(draft.course().ref(), content);
        var wanted = MediaFile.nameFor(fileName, content);
        var name = wanted;
        for (var number = 2; isAnother(draft, name, used); number++) {
            name = MediaFile.numbered(wanted, number);
        }
        draft.useMedia(name, used);
        courses.settle();
        return name;
    }

    private static boolean isAnother(Edition draft, String name, UsedMedia used) {
        var known = draft.media().get(name);
        return known != null && known.media() != used.media();
    }

    /**
     * Takes a file out of the draft; when it is gone already, nothing more happens.
     *
     * @throws Refusal {@code catalogue.media.used}, naming what plays it
     */
    public void drop(Learner.Ref actor, String course, String name) {
        grants.requireAuthor(actor, Course.thing(course));
        var draft = courses.requireDraftToChange(course);
        draft.dropMedia(name);
        courses.settle();
        media.removeUnused(draft.course().ref());
    }
}
