package vn.hocvuso.assessment.placement;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells authors what learners have gained between the tests before and after, and what has lasted. */
@UseCase
public class Gains {

    /** Of fewer people nothing is told: a mean would tell of each of them. */
    public static final int LEAST = 10;

    private static final String PAIRED =
            """
            select f.competence, count(*), avg(f.mean), avg(t.mean), avg(t.mean - f.mean), stddev_samp(t.mean - f.mean)
            from assessment_placement first
            join assessment_placement_profile f on f.placement_id = first.id and f.answers > 0
            join assessment_placement then_ on then_.scope = first.scope and then_.learner_id = first.learner_id
                and then_.occasion = ? and then_.ended_at is not null
            join assessment_placement_profile t on t.placement_id = then_.id and t.competence = f.competence
                and t.answers > 0
            where first.scope = ? and first.occasion = 'BEFORE' and first.ended_at is not null
            group by f.competence
            """;

    /**
     * A difference of the same people's abilities, in logits.
     *
     * @param error the standard error of the mean difference: its deviation by the root of the number of people
     */
    public record Change(int persons, double before, double after, double mean, double error) implements Serializable {

        /** True when chance alone would hardly make it: the difference is more than 1.96 standard errors. */
        public boolean isClear() {
            return Math.abs(mean) > 1.96 * error;
        }
    }

    /**
     * A competence's line.
     *
     * @param gain from before the course to after it
     * @param kept from before the course to weeks after it; empty while too few were asked
     */
    public record Line(String competence, Change gain, Optional<Change> kept) implements Serializable {}

    private final SingleStatement database;
    private final Grants grants;

    @Inject
    Gains(SingleStatement database, Grants grants) {
        this.database = database;
        this.grants = grants;
    }

    /**
     * By competence, of those that at least {@link #LEAST} people have been asked about both times.
     *
     * @param scope which the actor is an author of, as {@link Placement#scope} says it
     */
    public List<Line> of(Learner.Ref actor, String scope) {
        grants.requireAuthor(actor, scope);
        var kept = paired(scope, Occasion.LATER);
        return paired(scope, Occasion.AFTER).stream()
                .map(gain -> new Line(
                        gain.competence(),
                        gain.change(),
                        kept.stream()
                                .filter(later -> later.competence().equals(gain.competence()))
                                .map(Paired::change)
                                .findFirst()))
                .toList();
    }

    private record Paired(String competence, Change change) {}

    private List<Paired> paired(String scope, Occasion then) {
        return database.read(PAIRED, Gains::read, then.name(), scope);
    }

    private static List<Paired> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<Paired>();
        while (rows.next()) {
            var persons = rows.getInt(2);
            if (persons >= LEAST) {
                found.add(new Paired(
                        rows.getString(1),
                        new Change(
                                persons,
                                rows.getDouble(3),
                                rows.getDouble(4),
                                rows.getDouble(5),
                                rows.getDouble(6) / Math.sqrt(persons))));
            }
        }
        return found;
    }
}
