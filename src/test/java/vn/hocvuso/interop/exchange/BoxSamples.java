package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.interop.exchange.ResultSamples.attempt;
import static vn.hocvuso.interop.exchange.ResultSamples.completed;
import static vn.hocvuso.interop.exchange.ResultSamples.lesson;
import static vn.hocvuso.interop.exchange.ResultSamples.person;
import static vn.hocvuso.interop.exchange.ResultSamples.started;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.persistence.SingleStatement;

/** A box that is registered here though it is not there, with one learner in one course; and what has come of them. */
@Dependent
class BoxSamples {

    static final String ADDRESS = "192.0.2.30";

    private static final String LABEL = "2026.1";

    private final ResultExchange exchange;
    private final CourseBrowsing courses;
    private final CourseImporting importing;
    private final SingleStatement statement;

    /** Of the course, and the learner's username. */
    final String slug = CatalogueSamples.fresh("xa");
    /** Her name, which nobody else has, in letters. */
    final String name = "Lường Thị " + slug;

    final Learner.Ref administrator;
    final BoxKey key;
    /** What the box would send. */
    final ResultSamples results;

    @Inject
    BoxSamples(
            BoxRegistering registering,
            ResultExchange exchange,
            CourseBrowsing courses,
            CourseImporting importing,
            CatalogueSamples samples,
            SingleStatement statement) {
        this.exchange = exchange;
        this.courses = courses;
        this.importing = importing;
        this.statement = statement;
        administrator = samples.person(slug + "-a", Role.ADMINISTRATOR);
        key = BoxKey.typed(registering.register(administrator, "Nhà văn hóa " + slug, ""))
                .orElseThrow();
        results = new ResultSamples(key);
    }

    /** Two lessons, {@code ba-buoc} and {@code mat-khau}, and a quiz. */
    void courseArrives() {
        importing.publish(CatalogueSamples.with(CatalogueSamples.edition(slug, LABEL), 1));
    }

    ResultRecord.Whose whose() {
        return ResultSamples.whose("1-" + slug, slug, LABEL);
    }

    ResultRecord.Person she() {
        return person("1-" + slug, slug, name);
    }

    ResultRecord[] wholeWay() {
        return new ResultRecord[] {
            she(),
            started(whose()),
            lesson(whose(), "ba-buoc", 3),
            lesson(whose(), "mat-khau", 5),
            attempt(whose(), 1, 20, 4),
            attempt(whose(), 2, 40, 8),
            completed(whose(), 40)
        };
    }

    ResultExchange.Outcome receive(byte[] file) {
        return exchange.byFile(administrator, file, ADDRESS);
    }

    long number(String sql, Object... parameters) {
        return statement.read(
                sql,
                rows -> {
                    assertTrue(rows.next(), sql);
                    return rows.getLong(1);
                },
                parameters);
    }

    long enrolments() {
        return number(
                "select count(*) from learning_enrolment where course_id = ?",
                courses.course(slug).course().value());
    }

    long done() {
        return number(
                "select count(*) from learning_done d join learning_enrolment e on e.id = d.enrolment_id"
                        + " where e.course_id = ?",
                courses.course(slug).course().value());
    }

    long certificates() {
        return number("select count(*) from certification_certificate where course_slug = ?", slug);
    }

    long held() {
        return number(
                "select count(*) from interop_received where origin = ? and merged_at is null", results.instance());
    }

    Instant time(String sql) {
        return statement.read(
                sql,
                rows -> {
                    assertTrue(rows.next(), sql);
                    return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                },
                slug);
    }
}
