package vn.hocvuso.certification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.TransactionSamples;

/** People, courses and certificates for integration tests, each of its own. */
@Dependent
public class HouseSamples {

    public static final String HOLDER = "Đặng Thị Ánh Nguyệt";
    static final String COURSE = "An toàn trên mạng";

    private final EntityManager entityManager;
    private final CourseImporting importing;
    private final CourseBrowsing browsing;
    private final IssuingByHand issuing;
    private final People people;

    @Inject
    HouseSamples(
            EntityManager entityManager,
            CourseImporting importing,
            CourseBrowsing browsing,
            IssuingByHand issuing,
            People people) {
        this.entityManager = entityManager;
        this.importing = importing;
        this.browsing = browsing;
        this.issuing = issuing;
        this.people = people;
    }

    public Learner.Ref person(Role... roles) {
        return within(() -> {
            var username = username(new Learner.Ref(System.nanoTime()));
            entityManager
                    .createNativeQuery("insert into identity_learner (version, username, full_name, folded_name,"
                            + " password_hash, commune_code, registered_at) values (1, ?, ?, 'dang thi anh nguyet', '-',"
                            + " '00004', utc_timestamp(6))")
                    .setParameter(1, username)
                    .setParameter(2, HOLDER)
                    .executeUpdate();
            var id = number("select id from identity_learner where username = '" + username + "'");
            for (var role : roles.length == 0 ? new Role[] {Role.LEARNER} : roles) {
                entityManager
                        .createNativeQuery("insert into identity_learner_role (learner_id, role) values (?, ?)")
                        .setParameter(1, id)
                        .setParameter(2, role.name())
                        .executeUpdate();
            }
            entityManager
                    .createNativeQuery("update identity_learner set username = ? where id = ?")
                    .setParameter(1, username(new Learner.Ref(id)))
                    .setParameter(2, id)
                    .executeUpdate();
            return new Learner.Ref(id);
        });
    }

    public static String username(Learner.Ref person) {
        return "nguoi-" + person.value();
    }

    /** Published, with a quiz at its end. */
    public CourseView course() {
        var slug = "khoa-" + System.nanoTime();
        return browsing.edition(importing.publish(new EditionDraft(
                slug,
                "2026.1",
                COURSE,
                "Nhận diện và tránh lừa đảo.",
                List.of("Nhận ra dấu hiệu lừa đảo"),
                Set.of("ND"),
                List.of(new Skill("4.1", 2), new Skill("99.9", 3)),
                60,
                "",
                List.of(new LessonDraft("bai-1", "Bài 1", 10, "Nội dung của bài.")),
                List.of(),
                OptionalLong.of(1),
                "Bài kiểm tra")));
    }

    /** Given by hand for a course of its own; its number. */
    public String certificate(Learner.Ref holder) {
        return certificate(holder, course().slug());
    }

    /** Given by hand for this course, by an administrator of its own; its number. */
    public String certificate(Learner.Ref holder, String course) {
        var username = people.require(holder).username();
        return issuing.issue(
                        person(Role.LEARNER, Role.ADMINISTRATOR),
                        new IssuingByHand.Request(username, course, "", "Học trực tiếp"))
                .value();
    }

    /** Native SQL that asks for one number. */
    public long count(String sql) {
        return within(() -> number(sql));
    }

    String text(String sql) {
        return within(() -> String.valueOf(entityManager.createNativeQuery(sql).getSingleResult()));
    }

    /** In a transaction of its own, rolled back when it fails. */
    public static <T> T within(Callable<T> work) {
        return TransactionSamples.within(work);
    }

    private long number(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
