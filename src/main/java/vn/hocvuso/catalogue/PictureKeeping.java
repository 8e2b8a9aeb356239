package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Authors keep the pictures of a draft. Each act passes a course's authors and administrators, and refuses all others
 * with {@code identity.page.unknown}; each refuses with {@code catalogue.draft.none} when there is no draft.
 */
@UseCase
public class PictureKeeping {

    private final Courses courses;
    private final Pictures pictures;
    private final Grants grants;

    @Inject
    PictureKeeping(Courses courses, Pictures pictures, Grants grants) {
        this.courses = courses;
        this.pictures = pictures;
        this.grants = grants;
    }

    /**
     * Adds a picture. What a lesson shows already is never replaced: another picture of the same name gets a number.
     *
     * @param fileName as the author's machine calls it
     * @return the name under which lessons show it
     * @throws Refusal {@code catalogue.picture.empty}, {@code catalogue.picture.large}, {@code catalogue.picture.type},
     *     {@code catalogue.svg.broken}, {@code catalogue.svg.forbidden} or {@code catalogue.pictures.many}
     */
    public String upload(Learner.Ref actor, String course, String fileName, byte[] bytes) {
        grants.requireAuthor(actor, Course.thing(course));
        var content = PictureContent.of(bytes);
        var draft = courses.requireDraftToChange(course);
        var wanted = Picture.nameFor(fileName, content);
        var name = wanted;
        for (var number = 2; isAnother(draft, name, content); number++) {
            name = Picture.numbered(wanted, number);
        }
        draft.usePicture(name, pictures.keep(draft.course().ref(), name, content));
        courses.settle();
        return name;
    }

    private boolean isAnother(Edition draft, String name, PictureContent content) {
        var known = draft.pictures().get(name);
        return known != null
                && pictures.lines(List.of(known)).stream()
                        .noneMatch(line -> line.sha256().equals(content.sha256()));
    }

    /**
     * Takes a picture out of the draft; when it is gone already, nothing more happens.
     *
     * @throws Refusal {@code catalogue.picture.used}, naming what shows it
     */
    public void drop(Learner.Ref actor, String course, String name) {
        grants.requireAuthor(actor, Course.thing(course));
        var draft = courses.requireDraftToChange(course);
        draft.dropPicture(name);
        courses.settle();
        pictures.removeUnused(draft.course().ref());
    }
}
