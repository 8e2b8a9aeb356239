package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps points and what they rest upon. */
@ApplicationScoped
class Scores {

    /** Why there are no points. */
    enum Unknown {
        /** Nobody has said of how many a share is taken. */
        NO_DENOMINATOR,
        /** The plan asks for nothing. */
        NO_TARGET,
        /** People do not say in which hamlet or organisation they are. */
        NO_FIGURE
    }

    /**
     * The points for a criterion.
     *
     * @param criterion its place in the set, from 0
     * @param points empty where they are unknown
     * @param unknown empty where there are points
     * @param basis the figures; empty for what is scored by hand
     */
    record Score(
            int criterion,
            Optional<BigDecimal> points,
            Optional<Unknown> unknown,
            String basis,
            String link,
            String note) {

        /** The same with other points. */
        Score withPoints(BigDecimal other) {
            return new Score(criterion, Optional.of(other), Optional.empty(), basis, link, note);
        }
    }

    /** A file that is attached. */
    record Evidence(long id, int criterion, String name, String type) implements Serializable {}

    private static final int PLACES = 2;

    private final SingleStatement statement;

    @Inject
    Scores(SingleStatement statement) {
        this.statement = statement;
    }

    void put(long candidate, Score score) {
        statement.change(
                "insert into movement_candidate_score (candidate_id, criterion, points, unknown, basis, link, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update points = values(points),"
                        + " unknown = values(unknown), basis = values(basis), link = values(link), note = values(note)",
                candidate,
                score.criterion(),
                score.points().orElse(null),
                score.unknown().map(Enum::name).orElse(""),
                score.basis(),
                score.link(),
                score.note());
    }

    /** By the criterion's place. */
    Map<Integer, Score> of(long candidate) {
        return statement
                .list(
                        "select criterion, points, unknown, basis, link, note from movement_candidate_score"
                                + " where candidate_id = ?",
                        rows -> new Score(
                                rows.getInt("criterion"),
                                Optional.ofNullable(rows.getBigDecimal("points")),
                                Optional.of(rows.getString("unknown"))
                                        .filter(it -> !it.isEmpty())
                                        .map(Unknown::valueOf),
                                rows.getString("basis"),
                                rows.getString("link"),
                                rows.getString("note")),
                        candidate)
                .stream()
                .collect(Collectors.toMap(Score::criterion, Function.identity()));
    }

    /** What it has of 100 so far; what is unknown counts for nothing here, and keeps it from being proposed. */
    BigDecimal total(long candidate, List<Criterion> criteria) {
        return of(candidate).values().stream()
                .flatMap(score -> score
                        .points()
                        .map(points -> criteria.get(score.criterion()).counts(points))
                        .stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(PLACES, RoundingMode.HALF_UP);
    }

    long attach(long candidate, int criterion, String name, String type, byte[] content) {
        return statement
                .insert(
                        "insert into movement_candidate_file (candidate_id, criterion, name, type, content)"
                                + " values (?, ?, ?, ?, ?)",
                        candidate,
                        criterion,
                        name,
                        type,
                        content)
                .orElseThrow();
    }

    List<Evidence> files(long candidate) {
        return statement.list(
                "select id, criterion, name, type from movement_candidate_file where candidate_id = ? order by id",
                rows -> new Evidence(
                        rows.getLong("id"), rows.getInt("criterion"), rows.getString("name"), rows.getString("type")),
                candidate);
    }

    Optional<byte[]> content(long candidate, long file) {
        return statement
                .list(
                        "select content from movement_candidate_file where id = ? and candidate_id = ?",
                        rows -> rows.getBytes(1),
                        file,
                        candidate)
                .stream()
                .findFirst();
    }
}
