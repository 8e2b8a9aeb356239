package vn.hocvuso.certification.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.lists.HandedTable;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds certificates that end. */
@ApplicationScoped
class Endings {

    /** By the index on expires_on. */
    private static final String OF =
            """
            select number, holder, kind, course_title from certification_certificate
            where expires_on <= ? and course_slug = ? and status = 'VALID' order by expires_on, id limit ?
            """;

    /** By the same. */
    private static final String ALL =
            """
            select id, number, holder, learner_id, course_title, place, expires_on from certification_certificate
            where expires_on >= ? and expires_on <= ? and status = 'VALID' and (expires_on > ? or id > ?)
            order by expires_on, id limit ?
            """;

    private final SingleStatement statement;

    @Inject
    Endings(SingleStatement statement) {
        this.statement = statement;
    }

    /** A certificate that ends. */
    record Ending(String number, String holder, Certificate.Kind kind, String title) {}

    /** One that ends, whatever it is of. */
    record Soon(
            long id,
            String number,
            String holder,
            Optional<Learner.Ref> learner,
            String title,
            String place,
            LocalDate endsOn) {}

    /** Those that end up to a day, behind one of this day and id, by day and id. */
    List<Soon> soon(LocalDate day, long id, LocalDate until, int limit) {
        return statement.list(
                ALL,
                rows -> new Soon(
                        rows.getLong("id"),
                        rows.getString("number"),
                        rows.getString("holder"),
                        SingleStatement.number(rows, "learner_id").map(Learner.Ref::new),
                        rows.getString("course_title"),
                        rows.getString("place"),
                        rows.getObject("expires_on", LocalDate.class)),
                day.toString(),
                until.toString(),
                day.toString(),
                id,
                limit);
    }

    /** At most as many as a list may have. */
    List<Ending> of(String slug, LocalDate by) {
        return statement.list(
                OF,
                rows -> new Ending(
                        rows.getString("number"),
                        rows.getString("holder"),
                        Certificate.Kind.valueOf(rows.getString("kind")),
                        rows.getString("course_title")),
                by.toString(),
                slug,
                HandedTable.MOST_ROWS);
    }

    /** As rows of a list, in this order. */
    static List<RunRow> rows(List<Ending> endings) {
        return IntStream.range(0, endings.size())
                .mapToObj(i -> new RunRow(
                        i + 1, "", endings.get(i).holder(), endings.get(i).number(), "", ""))
                .toList();
    }
}
