package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.catalogue.CourseImporting.PictureDraft;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.FrameworkPublishing;
import vn.hocvuso.skills.FrameworkSamples;
import vn.hocvuso.skills.Frameworks;

/** Courses and people for integration tests, each with fresh names. */
@ApplicationScoped
@Transactional
public class CatalogueSamples {

    public static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"><path d=\"M0 0\"/></svg>";

    private final EntityManager entityManager;
    private final Frameworks frameworks;
    private final FrameworkPublishing frameworkPublishing;

    @Inject
    CatalogueSamples(EntityManager entityManager, Frameworks frameworks, FrameworkPublishing frameworkPublishing) {
        this.entityManager = entityManager;
        this.frameworks = frameworks;
        this.frameworkPublishing = frameworkPublishing;
    }

    /** A name that no other test uses. */
    public static String fresh(String word) {
        return word + "-" + Long.toString(System.nanoTime(), 36);
    }

    /** A complete edition for group ND: two lessons, a picture in the first, a cover, no quiz. */
    public static EditionDraft edition(String slug, String label) {
        return new EditionDraft(
                slug,
                label,
                "An toàn trên mạng " + slug,
                "Nhận diện và tránh lừa đảo.",
                List.of("Biết ba bước", "Làm được mật khẩu mạnh"),
                Set.of("ND"),
                List.of(new Skill("4.2", 2)),
                45,
                "cover.svg",
                List.of(
                        new LessonDraft(
                                "ba-buoc",
                                "Ba bước",
                                15,
                                "## Dừng lại\n\nĐừng vội.\n\n![Ba bước](../pictures/steps.svg \"Hình 1\")"),
                        new LessonDraft("mat-khau", "Mật khẩu", 15, "## Mật khẩu mạnh\n\nDài hơn mười hai ký tự.")),
                List.of(picture("cover.svg"), picture("steps.svg")),
                OptionalLong.empty(),
                "");
    }

    /** The same with these lessons. */
    public static EditionDraft with(EditionDraft draft, List<LessonDraft> lessons) {
        return with(draft, lessons, OptionalLong.empty(), "");
    }

    /** The same with the quiz that this number means to others. */
    public static EditionDraft with(EditionDraft draft, long quiz) {
        return with(draft, draft.lessons(), OptionalLong.of(quiz), "Bài kiểm tra");
    }

    private static EditionDraft with(
            EditionDraft draft, List<LessonDraft> lessons, OptionalLong quiz, String quizTitle) {
        return new EditionDraft(
                draft.slug(),
                draft.label(),
                draft.title(),
                draft.summary(),
                draft.outcomes(),
                draft.groups(),
                draft.skills(),
                draft.minutes(),
                draft.coverPicture(),
                lessons,
                draft.pictures(),
                quiz,
                quizTitle);
    }

    private static PictureDraft picture(String name) {
        return new PictureDraft(name, "image/svg+xml", SVG.getBytes(StandardCharsets.UTF_8));
    }

    /** The framework in force; a small one where none was imported yet. */
    public Framework framework() {
        if (frameworks.current().areas().isEmpty()) {
            frameworkPublishing.publish(FrameworkSamples.framework("1"));
        }
        return frameworks.current();
    }

    /** A person who holds these roles; she is a learner in any case. */
    public Learner.Ref person(String username, Role... roles) {
        entityManager
                .createNativeQuery(
                        "insert into identity_learner (version, username, full_name, folded_name, password_hash,"
                                + " registered_at) values (1, ?, 'Trần Thị Mẫu', 'tran thi mau', 'x', ?)")
                .setParameter(1, username)
                .setParameter(2, LocalDateTime.parse("2026-11-23T00:00:00"))
                .executeUpdate();
        var id = ((Number) entityManager
                        .createNativeQuery("select id from identity_learner where username = ?")
                        .setParameter(1, username)
                        .getSingleResult())
                .longValue();
        role(id, Role.LEARNER);
        for (var role : roles) {
            role(id, role);
        }
        return new Learner.Ref(id);
    }

    private void role(long id, Role role) {
        entityManager
                .createNativeQuery("insert into identity_learner_role (learner_id, role) values (?, ?)")
                .setParameter(1, id)
                .setParameter(2, role.name())
                .executeUpdate();
    }

    /** Makes a person an author of a thing, as {@code course:<slug>}. */
    public void author(Learner.Ref whom, String thing) {
        entityManager
                .createNativeQuery("insert into identity_author (thing, learner_id) values (?, ?)")
                .setParameter(1, thing)
                .setParameter(2, whom.value())
                .executeUpdate();
    }

    /** Signs a person in, and tells the token that her cookie holds. */
    public String session(Learner.Ref learner) {
        var token = fresh("token");
        entityManager
                .createNativeQuery(
                        "insert into identity_session (token_hash, learner_id, created_at, expires_at) values (?, ?, ?, ?)")
                .setParameter(1, sha256(token))
                .setParameter(2, learner.value())
                .setParameter(3, LocalDateTime.parse("2026-11-23T00:00:00"))
                .setParameter(4, LocalDateTime.parse("2036-11-23T00:00:00"))
                .executeUpdate();
        return token;
    }

    /** How many outbox rows of this kind there are about a course. */
    public long announced(String kind, Course.Ref course) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from platform_outbox where kind = ? and subject = ?")
                        .setParameter(1, kind)
                        .setParameter(2, course.value())
                        .getSingleResult())
                .longValue();
    }

    /** How many rows of a table belong to a course's editions. */
    public long rows(String table, Course.Ref course) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table
                                + " where edition_id in (select id from catalogue_edition where course_id = ?)")
                        .setParameter(1, course.value())
                        .getSingleResult())
                .longValue();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
