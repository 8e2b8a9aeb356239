package vn.hocvuso.certification.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.certification.Certificate;
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

    private final SingleStatement statement;

    @Inject
    Endings(SingleStatement statement) {
        this.statement = statement;
    }

    /** A certificate that ends. */
    record Ending(String number, String holder, Certificate.Kind kind, String title) {}

    /** At most as many as a list may have. */
    List<Ending> of(String slug, LocalDate by) {
        return statement.read(
                OF,
                rows -> {
                    var found = new ArrayList<Ending>();
                    while (rows.next()) {
                        found.add(new Ending(
                                rows.getString("number"),
                                rows.getString("holder"),
                                Certificate.Kind.valueOf(rows.getString("kind")),
                                rows.getString("course_title")));
                    }
                    return found;
                },
                by.toString(),
                slug,
                RunFile.MOST_ROWS);
    }

    /** As rows of a list, in this order. */
    static List<RunRow> rows(List<Ending> endings) {
        return IntStream.range(0, endings.size())
                .mapToObj(i -> new RunRow(
                        i + 1, "", endings.get(i).holder(), endings.get(i).number(), "", ""))
                .toList();
    }
}
