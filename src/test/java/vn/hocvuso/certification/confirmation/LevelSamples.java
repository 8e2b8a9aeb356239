package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.practice.PracticeCompetences;
import vn.hocvuso.assessment.practice.PracticeItem;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.assessment.practice.Practising;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.platform.Refusal;

/** People, and what they do, under the rules that the product ships. */
@Dependent
public class LevelSamples {

    public static final String COURSE = "an-toan-tren-mang";

    private static final int MOST_CHOICES = 4;

    private final EntityManager entityManager;
    private final CourseBrowsing courses;
    private final PracticeShelf shelf;
    private final PracticeCompetences competences;
    private final Practising practising;
    private final Event<Enrolment.Completed> completed;

    @Inject
    LevelSamples(
            EntityManager entityManager,
            CourseBrowsing courses,
            PracticeShelf shelf,
            PracticeCompetences competences,
            Practising practising,
            Event<Enrolment.Completed> completed) {
        this.entityManager = entityManager;
        this.courses = courses;
        this.shelf = shelf;
        this.competences = competences;
        this.practising = practising;
        this.completed = completed;
    }

    /** A citizen of Ba Đình, whose user name is her number. */
    public Learner.Ref citizen(Role... roles) {
        return person("ND", "00004", roles);
    }

    /** Somebody of this group, or of none where it is empty, in this commune. */
    public Learner.Ref person(String group, String commune, Role... roles) {
        return within(() -> {
            var username = "tam-" + System.nanoTime();
            run(
                    "insert into identity_learner (version, username, full_name, folded_name, password_hash, commune_code,"
                            + " registered_at) values (1, ?, 'Lò Thị Mai', 'lo thi mai', '-', ?, utc_timestamp(6))",
                    username,
                    commune);
            var id = number("select id from identity_learner where username = '" + username + "'");
            run("update identity_learner set username = ? where id = ?", username(new Learner.Ref(id)), id);
            for (var role :
                    Stream.concat(Stream.of(Role.LEARNER), Stream.of(roles)).toList()) {
                run("insert into identity_learner_role (learner_id, role) values (?, ?)", id, role.name());
            }
            if (!group.isEmpty()) {
                run("insert into identity_learner_group (learner_id, group_code) values (?, ?)", id, group);
            }
            return new Learner.Ref(id);
        });
    }

    public static String username(Learner.Ref person) {
        return "nguoi-bac-" + person.value();
    }

    /** Completes the course, which issues its certificate. */
    public void complete(Learner.Ref learner) {
        within(() -> {
            fire(learner);
            return null;
        });
    }

    void fire(Learner.Ref learner) {
        var course = courses.course(COURSE);
        completed.fire(new Enrolment.Completed(
                new Enrolment.Ref(System.nanoTime()),
                learner,
                course.course(),
                course.edition(),
                90,
                Instant.parse("2026-11-25T03:00:00Z")));
    }

    /** The practice questions of the course that the rules ask for, where one choice is right. */
    List<PracticeItem> practice() {
        return courses.course(COURSE).lessons().stream()
                .flatMap(lesson -> shelf.of(new PracticePlace("course:" + COURSE, lesson.slug())).stream())
                .filter(item -> List.of("4.1", "4.2").contains(competences.of(item.question())))
                .filter(item -> right(item).isPresent())
                .toList();
    }

    /** Answers the first so many of them, rightly. */
    public void practise(Learner.Ref learner, int many) {
        practice().stream()
                .limit(many)
                .forEach(item -> practising.record(
                        learner,
                        "thu-" + System.nanoTime(),
                        item.question(),
                        QuizSamples.chosen(right(item).orElseThrow())));
    }

    /** Meets all that the rules ask of a citizen. */
    public void reach(Learner.Ref learner) {
        complete(learner);
        practise(learner, 3);
    }

    /** The place of the one right choice on the page; empty where it takes several. */
    public static OptionalInt right(PracticeItem item) {
        return IntStream.range(0, MOST_CHOICES)
                .filter(place -> isRight(item, place))
                .findFirst();
    }

    private static boolean isRight(PracticeItem item, int place) {
        try {
            return item.mark(QuizSamples.chosen(place)).isFull();
        } catch (Refusal fewerChoices) {
            return false;
        }
    }

    public long confirmation(Learner.Ref learner) {
        return count(
                "select coalesce(max(id), 0) from certification_confirmation where learner_id = " + learner.value());
    }

    /** Native SQL that asks for one number. */
    public long count(String sql) {
        return within(() -> number(sql));
    }

    public String text(String sql) {
        return within(() -> String.valueOf(entityManager.createNativeQuery(sql).getSingleResult()));
    }

    public void change(String sql) {
        within(() -> {
            run(sql);
            return null;
        });
    }

    /** In a transaction of its own, rolled back when it fails. */
    public <T> T within(Callable<T> work) {
        return HouseSamples.within(work);
    }

    private long number(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void run(String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
