package vn.hocvuso.assessment.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hocvuso.assessment.placement.Placement.Measured;
import vn.hocvuso.assessment.placement.Placement.Reply;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads placement tests, each time with one statement. */
@ApplicationScoped
public class PlacementReading {

    private static final String RUN =
            """
            select p.*, a.question_id, a.verdict
            from assessment_placement p
            left join assessment_placement_answer a on a.placement_id = p.id
            where p.id = ?
            order by a.position
            """;

    private static final String SEEN =
            """
            select a.question_id
            from assessment_placement_answer a
            join assessment_placement p on p.id = a.placement_id
            where p.learner_id = ? and p.id < ?
            """;

    private static final String OF_LEARNER =
            """
            select p.id, p.occasion, p.scope, p.ended_at, p.mean as ability, p.error as ability_error,
                f.competence, f.mean, f.error, f.answers
            from assessment_placement p
            left join assessment_placement_profile f on f.placement_id = p.id
            where p.learner_id = ?
            order by p.id desc, f.competence
            """;

    /**
     * A placement test of a learner: under way, or with what it has found.
     *
     * @param endedAt empty while it is under way
     * @param profile by competence; empty while it is under way
     */
    public record Found(
            Placement.Ref placement,
            Occasion occasion,
            String scope,
            Optional<Instant> endedAt,
            SortedMap<String, Measured> profile)
            implements Serializable {

        public boolean isEnded() {
            return endedAt.isPresent();
        }

        public boolean is(Occasion of, String about) {
            return occasion == of && scope.equals(about);
        }
    }

    /** A placement test as far as it has come. */
    record Run(Placement placement, List<AdaptiveTest.Answer> answers) {}

    private final SingleStatement database;

    @Inject
    PlacementReading(SingleStatement database) {
        this.database = database;
    }

    /** All of a learner's, newest first. */
    public List<Found> of(Learner.Ref learner) {
        return database.read(OF_LEARNER, PlacementReading::found, learner.value());
    }

    /**
     * What the learner's own test has found, or how far it has come.
     *
     * @throws Refusal {@code assessment.placement.unknown}
     */
    public Found require(Placement.Ref placement, Learner.Ref learner) {
        return of(learner).stream()
                .filter(found -> found.placement().equals(placement))
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.placement.unknown"));
    }

    /** @throws Refusal {@code assessment.placement.unknown}, for somebody else's too */
    Run run(Placement.Ref placement, Learner.Ref learner) {
        return database.read(RUN, PlacementReading::run, placement.value())
                .filter(run -> run.placement().learner().equals(learner))
                .orElseThrow(() -> new Refusal("assessment.placement.unknown"));
    }

    /** The questions that the learner has answered in tests before this one. */
    Set<Long> seen(Placement placement) {
        return database.read(
                SEEN,
                rows -> {
                    var seen = new HashSet<Long>();
                    while (rows.next()) {
                        seen.add(rows.getLong(1));
                    }
                    return seen;
                },
                placement.learner().value(),
                placement.ref().value());
    }

    private static Optional<Run> run(ResultSet rows) throws SQLException {
        var answers = new ArrayList<AdaptiveTest.Answer>();
        Placement placement = null;
        while (rows.next()) {
            if (placement == null) {
                placement = placement(rows);
            }
            var question = SingleStatement.number(rows, "question_id");
            if (question.isPresent()) {
                answers.add(new AdaptiveTest.Answer(
                        question.get(), Reply.valueOf(rows.getString("verdict")) == Reply.RIGHT));
            }
        }
        return Optional.ofNullable(placement).map(found -> new Run(found, List.copyOf(answers)));
    }

    private static Placement placement(ResultSet rows) throws SQLException {
        return new Placement(
                new Placement.Ref(rows.getLong("id")),
                new Learner.Ref(rows.getLong("learner_id")),
                Occasion.valueOf(rows.getString("occasion")),
                rows.getString("scope"),
                List.of(rows.getString("competences").split(",")),
                rows.getLong("calibration_id"),
                rows.getLong("seed"),
                SingleStatement.instant(rows, "ended_at"));
    }

    private static List<Found> found(ResultSet rows) throws SQLException {
        var all = new ArrayList<Found>();
        var profile = new TreeMap<String, Measured>();
        var last = 0L;
        while (rows.next()) {
            if (rows.getLong("id") != last) {
                last = rows.getLong("id");
                profile = new TreeMap<>();
                all.add(new Found(
                        new Placement.Ref(last),
                        Occasion.valueOf(rows.getString("occasion")),
                        rows.getString("scope"),
                        SingleStatement.instant(rows, "ended_at"),
                        profile));
            }
            var competence = rows.getString("competence");
            if (competence != null) {
                profile.put(
                        competence,
                        new Measured(
                                new Ability(rows.getDouble("mean"), rows.getDouble("error")), rows.getInt("answers")));
            }
        }
        return all;
    }

    /** Of these, the newest that has ended. */
    public static Optional<Found> newest(List<Found> all, Occasion occasion, String scope) {
        return all.stream()
                .filter(found -> found.isEnded() && found.is(occasion, scope))
                .findFirst();
    }

    /** Of these, the one that is under way. */
    public static Optional<Found> open(List<Found> all, Occasion occasion, String scope) {
        return all.stream()
                .filter(found -> !found.isEnded() && found.is(occasion, scope))
                .findFirst();
    }

    /** Puts what was found by competence into one map, of several tests the newest that asked about it. */
    public static Map<String, Measured> newestByCompetence(List<Found> all) {
        var newest = new TreeMap<String, Measured>();
        all.stream().filter(Found::isEnded).forEach(found -> found.profile().forEach((competence, measured) -> {
            if (measured.answers() > 0) {
                newest.putIfAbsent(competence, measured);
            }
        }));
        return newest;
    }
}
