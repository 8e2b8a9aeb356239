package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Lists the courses that a teacher may work on; an administrator sees all. */
@UseCase
public class AuthoredCourses {

    /**
     * A course in the list.
     *
     * @param number of the edition published last; 0 before the first
     * @param label of the edition published last; empty before the first
     */
    public record Line(String slug, String title, Course.State state, int number, String label, boolean hasDraft)
            implements Serializable {}

    /** What a list may be sorted by. */
    public enum Order {
        TITLE("coalesce(d.title, p.title) collate utf8mb4_vietnamese_ci"),
        NEWEST("c.id");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    private static final int LARGEST_PAGE = 100;

    private final EntityManager entityManager;
    private final Grants grants;

    @Inject
    AuthoredCourses(EntityManager entityManager, Grants grants) {
        this.entityManager = entityManager;
        this.grants = grants;
    }

    /** @throws Refusal {@code identity.page.unknown} unless a teacher or an administrator asks */
    public List<Line> page(Learner.Ref actor, Order order, boolean descending, int first, int size) {
        var rows = mine(
                        actor,
                        """
                        select c.slug, coalesce(d.title, p.title), c.last_number, c.retired_at is not null,
                               coalesce(p.label, ''), d.id is not null
                        from catalogue_course c
                        left join catalogue_edition d on d.course_id = c.id and d.state = 'DRAFT'
                        left join catalogue_edition p on p.course_id = c.id and p.state = 'PUBLISHED'
                        """,
                        " order by " + order.column + (descending ? " desc" : "") + ", c.id")
                .setFirstResult(first)
                .setMaxResults(Math.min(size, LARGEST_PAGE))
                .getResultList();
        return ((List<?>) rows).stream().map(row -> line((Object[]) row)).toList();
    }

    /** @throws Refusal {@code identity.page.unknown} unless a teacher or an administrator asks */
    public int count(Learner.Ref actor) {
        return ((Number) mine(actor, "select count(*) from catalogue_course c", "")
                        .getSingleResult())
                .intValue();
    }

    private Query mine(Learner.Ref actor, String select, String orderBy) {
        if (grants.holds(actor, Role.ADMINISTRATOR)) {
            return entityManager.createNativeQuery(select + orderBy);
        }
        grants.require(actor, Role.TEACHER);
        var things = grants.authored(actor).stream()
                .filter(thing -> thing.startsWith(Course.thing("")))
                .toList();
        if (things.isEmpty()) {
            return entityManager.createNativeQuery(select + " where 1 = 0" + orderBy);
        }
        var query = entityManager.createNativeQuery(
                select + " where c.slug in (?" + ", ?".repeat(things.size() - 1) + ")" + orderBy);
        for (var i = 0; i < things.size(); i++) {
            query.setParameter(i + 1, things.get(i).substring(Course.thing("").length()));
        }
        return query;
    }

    private static Line line(Object[] row) {
        var number = ((Number) row[2]).intValue();
        return new Line(
                (String) row[0],
                (String) row[1],
                number == 0 ? Course.State.NEW : isTrue(row[3]) ? Course.State.RETIRED : Course.State.PUBLISHED,
                number,
                (String) row[4],
                isTrue(row[5]));
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean truth ? truth : ((Number) column).intValue() != 0;
    }
}
