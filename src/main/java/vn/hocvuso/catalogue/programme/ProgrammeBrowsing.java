package vn.hocvuso.catalogue.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads programmes that are open, each time with one statement and without a transaction of its own. */
@ApplicationScoped
public class ProgrammeBrowsing {

    private static final String OPEN =
            """
            select p.id, p.version, p.slug, p.title, p.summary, p.composed_at, c.course_id
            from catalogue_programme p join catalogue_programme_course c on c.programme_id = p.id
            where p.ended_at is null%s order by p.title, p.id, c.position
            """;

    private final SingleStatement statement;

    @Inject
    ProgrammeBrowsing(SingleStatement statement) {
        this.statement = statement;
    }

    /** By title. */
    public List<ProgrammeView> open() {
        return statement.read(OPEN.formatted(""), ProgrammeBrowsing::views);
    }

    /** @throws Refusal {@code catalogue.programme.unknown}, for one that has ended too */
    public ProgrammeView programme(String slug) {
        return statement.read(OPEN.formatted(" and p.slug = ?"), ProgrammeBrowsing::views, slug).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("catalogue.programme.unknown"));
    }

    /** Those of which this course is part. */
    public List<ProgrammeView> with(Course.Ref course) {
        return statement.read(
                OPEN.formatted(
                        " and p.id in (select x.programme_id from catalogue_programme_course x where x.course_id = ?)"),
                ProgrammeBrowsing::views,
                course.value());
    }

    private static List<ProgrammeView> views(ResultSet rows) throws SQLException {
        var views = new ArrayList<ProgrammeView>();
        while (rows.next()) {
            if (views.isEmpty() || views.get(views.size() - 1).id() != rows.getLong("id")) {
                views.add(new ProgrammeView(
                        rows.getLong("id"),
                        rows.getInt("version"),
                        rows.getString("slug"),
                        rows.getString("title"),
                        rows.getString("summary"),
                        new ArrayList<>(),
                        SingleStatement.instant(rows, "composed_at").orElseThrow(),
                        false));
            }
            views.get(views.size() - 1).courses().add(new Course.Ref(rows.getLong("course_id")));
        }
        return views;
    }
}
