package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.edition;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.AuthoredCourses.Order;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;

/** Authors make and change courses on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class CourseAuthoringIT {

    @Inject
    CourseAuthoring authoring;

    @Inject
    CoursePublishing publishing;

    @Inject
    CourseImporting importing;

    @Inject
    LessonWriting writing;

    @Inject
    PictureKeeping keeping;

    @Inject
    Authorship authorship;

    @Inject
    AuthoredCourses authored;

    @Inject
    CourseBrowsing browsing;

    @Inject
    Grants grants;

    @Inject
    CatalogueSamples samples;

    private final String name = fresh("co");
    private Framework framework;
    private Learner.Ref author;
    private Learner.Ref otherTeacher;
    private Learner.Ref learner;
    private Learner.Ref administrator;

    @BeforeEach
    void people() {
        framework = samples.framework();
        author = samples.person(name + "-a", Role.TEACHER);
        otherTeacher = samples.person(name + "-b", Role.TEACHER);
        learner = samples.person(name + "-c");
        administrator = samples.person(name + "-d", Role.ADMINISTRATOR);
    }

    private CourseData data(String label, String title) {
        return new CourseData(
                label,
                title,
                "Giới thiệu",
                List.of("Biết"),
                Set.of(framework.groups().get(0).code()),
                List.of(new Skill(framework.areas().get(0).competences().get(0).code(), 1)),
                30,
                "");
    }

    private CourseAuthoring.Draft draft(String slug) {
        return authoring.draft(author, slug).orElseThrow();
    }

    /** A course with one lesson, complete. */
    private String complete() {
        var slug = authoring.create(author, "Khóa " + name, name);
        authoring.describe(author, slug, draft(slug).stamp(), data("2026.1", "Khóa " + name));
        writing.add(author, slug, "Bài một", 10, "Chữ");
        return slug;
    }

    @Test
    void aTeacherMakesACourseAndPublishesIt() {
        var slug = authoring.create(author, "Đừng vội tin " + name, "");
        assertEquals("dung-voi-tin-" + name, slug);
        assertEquals(Course.State.NEW, authoring.course(author, slug).state());
        assertFalse(draft(slug).gaps().isEmpty());
        assertRefused("catalogue.draft.summary", () -> publishing.publish(author, slug));

        authoring.describe(author, slug, draft(slug).stamp(), data("2026.1", "Đừng vội tin"));
        writing.add(author, slug, "Bài một", 10, "Chữ");
        authoring.setQuiz(author, slug, 42, "Kiểm tra");
        assertTrue(draft(slug).gaps().isEmpty());
        assertEquals(42, draft(slug).quiz());
        var edition = publishing.publish(author, slug);

        assertEquals(edition, browsing.course(slug).edition());
        assertEquals(42, browsing.course(slug).quiz().orElseThrow().target());
        assertTrue(authoring.draft(author, slug).isEmpty());
        assertRefused("catalogue.draft.none", () -> publishing.publish(author, slug));
        assertRefused("catalogue.draft.none", () -> writing.add(author, slug, "Bài hai", 10, "x"));
    }

    /** The desk sorts the competences, and files have them in whatever order their authors liked. */
    @Test
    void whatACourseTeachesMayChangePlaces() {
        var slug = complete();
        var skills = framework.areas().stream()
                .flatMap(area -> area.competences().stream())
                .limit(3)
                .map(competence -> new Skill(competence.code(), 1))
                .toList();
        for (var order : List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(1, 2, 0))) {
            var wanted = order.stream().map(skills::get).toList();
            var outcomes = order.stream().map(place -> "Biết việc " + place).toList();
            var data = data("2026.1", "Khóa " + name);
            authoring.describe(
                    author,
                    slug,
                    draft(slug).stamp(),
                    new CourseData(
                            data.label(),
                            data.title(),
                            data.summary(),
                            outcomes,
                            data.groups(),
                            wanted,
                            data.minutes(),
                            data.cover()));
            assertEquals(wanted, draft(slug).data().skills());
            assertEquals(outcomes, draft(slug).data().outcomes());
        }
    }

    @Test
    void aDraftBeginsAsThePublishedEditionStandsAndLeavesItAlone() {
        importing.publish(edition(name, "2026.1"));
        var published = browsing.course(name);
        authoring.startDraft(administrator, name, target -> target + 1);
        assertRefused("catalogue.draft.exists", () -> authoring.startDraft(administrator, name, target -> target + 1));

        var draft = authoring.draft(administrator, name).orElseThrow();
        assertEquals("2026.2", draft.data().label());
        assertEquals(
                List.of("ba-buoc", "mat-khau"),
                draft.lessons().stream().map(CourseAuthoring.LessonLine::slug).toList());
        assertEquals(2, draft.pictures().size());

        var text = writing.lesson(administrator, name, "ba-buoc");
        writing.rewrite(administrator, name, "ba-buoc", text.stamp(), "Bốn bước", 20, "Mới");
        writing.move(administrator, name, "ba-buoc", false);
        assertEquals(
                "Ba bước",
                browsing.lesson(published.edition(), "ba-buoc").line().title());
        var edition = publishing.publish(administrator, name);
        assertEquals(2, browsing.edition(edition).number());
        assertEquals("Bốn bước", browsing.edition(edition).lessons().get(1).title());
        assertEquals(
                "Ba bước",
                browsing.edition(published.edition()).lessons().get(0).title());
    }

    @Test
    void aQuizIsCopiedIntoTheNewDraft() {
        var slug = complete();
        authoring.setQuiz(author, slug, 42, "Kiểm tra");
        publishing.publish(author, slug);
        authoring.startDraft(author, slug, target -> target * 10);
        assertEquals(420, draft(slug).quiz());
    }

    @Test
    void aLabelIsPublishedOnce() {
        var slug = complete();
        publishing.publish(author, slug);
        authoring.startDraft(author, slug, target -> target);
        authoring.describe(author, slug, draft(slug).stamp(), data("2026.1", "Khóa"));
        assertRefused("catalogue.draft.labelUsed", () -> publishing.publish(author, slug));
    }

    @Test
    void whatSomebodyElseHasSavedIsNeverOverwritten() {
        var slug = complete();
        var seen = draft(slug).stamp();
        authoring.describe(administrator, slug, seen, data("2026.1", "Của quản trị"));
        assertRefused("platform.changed", () -> authoring.describe(author, slug, seen, data("2026.1", "Của tôi")));
        assertEquals("Của quản trị", draft(slug).data().title());

        var lesson = draft(slug).lessons().get(0).slug();
        var text = writing.lesson(author, slug, lesson);
        var stamp = writing.rewrite(administrator, slug, lesson, text.stamp(), "Bài", 10, "Của quản trị");
        assertRefused(
                "platform.changed", () -> writing.rewrite(author, slug, lesson, text.stamp(), "Bài", 10, "Của tôi"));
        assertEquals("Của quản trị", writing.lesson(author, slug, lesson).markdown());
        assertNotEquals(text.stamp(), writing.rewrite(author, slug, lesson, stamp, "Bài", 10, "Của tôi"));
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsTold() throws Exception {
        var slug = complete();
        var lesson = draft(slug).lessons().get(0).slug();
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var round = 0; round < 5; round++) {
                var stamp = writing.lesson(author, slug, lesson).stamp();
                var acts = new ArrayList<Callable<String>>();
                for (var who = 0; who < 4; who++) {
                    var text = "Người " + who;
                    acts.add(() -> {
                        try {
                            writing.rewrite(author, slug, lesson, stamp, "Bài", 10, text);
                            return text;
                        } catch (Refusal refusal) {
                            return refusal.key();
                        }
                    });
                }
                var outcomes = new ArrayList<String>();
                for (var outcome : threads.invokeAll(acts)) {
                    outcomes.add(outcome.get());
                }
                assertEquals(
                        3, outcomes.stream().filter("platform.changed"::equals).count(), outcomes.toString());
                assertTrue(
                        outcomes.contains(writing.lesson(author, slug, lesson).markdown()));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aLessonDeletedMeanwhileIsToldAndTheTextCanBecomeANewOne() {
        var slug = complete();
        var lesson = draft(slug).lessons().get(0).slug();
        var text = writing.lesson(author, slug, lesson);
        writing.delete(administrator, slug, lesson);
        writing.delete(author, slug, lesson);
        assertRefused(
                "catalogue.lesson.deleted",
                () -> writing.rewrite(author, slug, lesson, text.stamp(), "Bài một", 10, "Gõ mãi mới xong"));
        assertRefused("catalogue.lesson.deleted", () -> writing.move(author, slug, lesson, true));
        assertRefused("catalogue.lesson.unknown", () -> writing.lesson(author, slug, lesson));
        assertEquals("bai-mot", writing.add(author, slug, "Bài một", 10, "Gõ mãi mới xong"));
        assertEquals("bai-mot-2", writing.add(author, slug, "Bài một", 10, "x"));
    }

    @Test
    void unknownCodesOfTheFrameworkAreRefusedBesideTheirInput() {
        var slug = complete();
        var stamp = draft(slug).stamp();
        var group = new CourseData("1", "T", "", List.of(), Set.of("ZZ"), List.of(), 0, "");
        var skill = new CourseData("1", "T", "", List.of(), Set.of(), List.of(new Skill("99.9", 1)), 0, "");
        assertRefused("catalogue.groups.wrong", () -> authoring.describe(author, slug, stamp, group));
        assertRefused("catalogue.skills.wrong", () -> authoring.describe(author, slug, stamp, skill));
    }

    @Test
    void onlyAuthorsAndAdministratorsGetIn() {
        var slug = complete();
        var stamp = draft(slug).stamp();
        for (var stranger : List.of(learner, otherTeacher, new Learner.Ref(0))) {
            for (var act : List.<Executable>of(
                    () -> authoring.course(stranger, slug),
                    () -> authoring.draft(stranger, slug),
                    () -> authoring.startDraft(stranger, slug, target -> target),
                    () -> authoring.describe(stranger, slug, stamp, data("1", "T")),
                    () -> authoring.setQuiz(stranger, slug, 1, "Q"),
                    () -> authoring.discardDraft(stranger, slug),
                    () -> publishing.publish(stranger, slug),
                    () -> publishing.retire(stranger, slug),
                    () -> writing.lesson(stranger, slug, "bai-mot"),
                    () -> writing.add(stranger, slug, "B", 1, "x"),
                    () -> writing.rewrite(stranger, slug, "bai-mot", "x", "B", 1, "x"),
                    () -> writing.move(stranger, slug, "bai-mot", true),
                    () -> writing.delete(stranger, slug, "bai-mot"),
                    () -> writing.preview(stranger, slug, "x"),
                    () -> keeping.upload(stranger, slug, "x.svg", new byte[0]),
                    () -> keeping.drop(stranger, slug, "x.svg"),
                    () -> authorship.authors(stranger, slug),
                    () -> authorship.add(stranger, slug, name + "-b"),
                    () -> authorship.remove(stranger, slug, name + "-a"))) {
                assertRefused("identity.page.unknown", act);
            }
        }
        assertRefused("identity.page.unknown", () -> authoring.create(learner, "T", ""));
        assertRefused("identity.page.unknown", () -> authored.count(learner));
        assertEquals(
                1, authoring.draft(administrator, slug).orElseThrow().lessons().size());
        assertRefused("catalogue.course.unknown", () -> authoring.course(administrator, "khong-co"));
        assertRefused("identity.page.unknown", () -> authoring.course(author, "khong-co"));
    }

    @Test
    void anAuthorLetsAnotherTeacherIn() {
        var slug = complete();
        assertRefused("catalogue.author.nobody", () -> authorship.add(author, slug, "khong co ai"));
        assertRefused("catalogue.author.notTeacher", () -> authorship.add(author, slug, name + "-c"));
        assertRefused("catalogue.author.last", () -> authorship.remove(author, slug, name + "-a"));
        authorship.add(author, slug, " " + name.toUpperCase(Locale.ROOT) + "-B ");
        authorship.add(author, slug, name + "-b");
        assertEquals(
                List.of(name + "-a", name + "-b"),
                authorship.authors(otherTeacher, slug).stream()
                        .map(Authorship.Author::username)
                        .toList());
        authorship.remove(otherTeacher, slug, name + "-a");
        assertRefused("identity.page.unknown", () -> authoring.course(author, slug));
    }

    @Test
    void aTeacherListsHerOwnCoursesAndAnAdministratorAll() {
        var slug = complete();
        importing.publish(edition(fresh("khac"), "1"));
        var mine = authored.page(author, Order.TITLE, false, 0, 10);
        assertEquals(1, authored.count(author));
        assertEquals(slug, mine.get(0).slug());
        assertTrue(mine.get(0).hasDraft());
        assertEquals(Course.State.NEW, mine.get(0).state());
        assertEquals(0, authored.count(otherTeacher));
        assertTrue(authored.page(otherTeacher, Order.NEWEST, true, 0, 10).isEmpty());
        assertTrue(authored.count(administrator) >= 2);
        assertEquals(1, authored.page(administrator, Order.TITLE, true, 1, 1).size());
    }

    @Test
    void theNameOfACourseIsTakenOnce() {
        complete();
        assertRefused("catalogue.slug.taken", () -> authoring.create(author, "Khác", name));
        assertRefused("catalogue.slug.form", () -> authoring.create(author, "Khác", "Không Được"));
        assertRefused("catalogue.title.empty", () -> authoring.create(author, " ", ""));
        var second = authoring.create(author, name, "");
        assertEquals(name + "-2", second);
    }

    @Test
    void aRetiredCourseLeavesTheCatalogueButNotItsLearners() {
        var slug = complete();
        assertRefused("catalogue.course.unpublished", () -> publishing.retire(author, slug));
        var edition = publishing.publish(author, slug);
        var course = browsing.course(slug).course();
        publishing.retire(author, slug);
        assertRefused("catalogue.course.unknown", () -> browsing.course(slug));
        assertFalse(browsing.all().contains(course));
        assertTrue(browsing.text(course).isEmpty());
        assertEquals(slug, browsing.edition(edition).slug());
        assertEquals(1, samples.announced("Course.Retired", course));
        assertRefused("catalogue.course.unpublished", () -> publishing.retire(author, slug));

        authoring.startDraft(author, slug, target -> target);
        publishing.publish(author, slug);
        assertEquals(2, browsing.course(slug).number());
    }

    @Test
    void aDiscardedDraftLeavesNothingAndANewCourseGoesWithIt() {
        var slug = complete();
        keeping.upload(author, slug, "a.svg", CatalogueSamples.SVG.getBytes(StandardCharsets.UTF_8));
        var course = authoring.course(author, slug).course();
        assertTrue(authoring.discardDraft(author, slug));
        assertEquals(0, samples.rows("catalogue_lesson", course));
        assertRefused("catalogue.course.unknown", () -> authoring.course(administrator, slug));
        assertTrue(grants.authors("course:" + slug).isEmpty());

        var again = complete();
        publishing.publish(author, again);
        authoring.startDraft(author, again, target -> target);
        assertFalse(authoring.discardDraft(author, again));
        assertEquals(1, samples.rows("catalogue_lesson", browsing.course(again).course()));
        assertRefused("catalogue.draft.none", () -> authoring.discardDraft(author, again));
    }

    @Test
    void picturesAreKeptUnderTheirNamesAndNeverReplaced() {
        var slug = complete();
        var svg = CatalogueSamples.SVG.getBytes(StandardCharsets.UTF_8);
        var other = CatalogueSamples.SVG.replace("640", "320").getBytes(StandardCharsets.UTF_8);
        assertEquals("so-do.svg", keeping.upload(author, slug, "Sơ đồ.SVG", svg));
        assertEquals("so-do.svg", keeping.upload(author, slug, "Sơ đồ.SVG", svg));
        assertEquals("so-do-2.svg", keeping.upload(author, slug, "so-do.svg", other));
        writing.add(author, slug, "Có hình", 5, "![x](../pictures/so-do.svg)");
        assertTrue(
                writing.preview(author, slug, "![x](../pictures/so-do-2.svg)").contains("<img "));
        assertRefused("catalogue.picture.used", () -> keeping.drop(author, slug, "so-do.svg"));
        keeping.drop(author, slug, "so-do-2.svg");
        keeping.drop(author, slug, "so-do-2.svg");
        assertEquals(
                List.of("so-do.svg"),
                draft(slug).pictures().stream()
                        .map(CourseAuthoring.PictureLine::name)
                        .toList());
        assertRefused(
                "catalogue.svg.forbidden",
                () -> keeping.upload(
                        author,
                        slug,
                        "x.svg",
                        CatalogueSamples.SVG.replace("<path", "<script/><path").getBytes(StandardCharsets.UTF_8)));
    }
}
