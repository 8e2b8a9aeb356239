package vn.hocvuso.search.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.search.QuestionText;
import vn.hocvuso.search.export.Exporting.Export;
import vn.hocvuso.search.export.Exporting.Format;
import vn.hocvuso.search.export.Exporting.State;

/** The table of files. Each change is one statement, so that what a person and the writer do at once comes in an order. */
@ApplicationScoped
class ExportRows {

    private static final String COLUMNS =
            "select id, question, format, state, written, bytes, asked_at, ended_at from search_export ";

    /** One to be written, with whose it is and in which language. */
    record Task(long id, Learner.Ref learner, String question, Format format, Locale language) {}

    private final SingleStatement statements;

    @Inject
    ExportRows(SingleStatement statements) {
        this.statements = statements;
    }

    long add(Learner.Ref learner, String question, Format format, Locale language, Instant now) {
        return statements
                .insert(
                        "insert into search_export (learner_id, question, format, language, state, written, bytes, asked_at)"
                                + " values (?, ?, ?, ?, 'WAITING', 0, 0, ?)",
                        learner.value(),
                        question,
                        format.name(),
                        language.getLanguage(),
                        now)
                .orElseThrow();
    }

    int waiting(Learner.Ref learner) {
        return statements.read(
                "select count(*) from search_export where learner_id = ? and state in ('WAITING', 'RUNNING')",
                rows -> {
                    rows.next();
                    return rows.getInt(1);
                },
                learner.value());
    }

    List<Export> of(Learner.Ref learner, int limit) {
        return statements.read(
                COLUMNS + "where learner_id = ? order by id desc limit ?", ExportRows::all, learner.value(), limit);
    }

    Optional<Export> of(Learner.Ref learner, long id) {
        return statements
                .read(COLUMNS + "where learner_id = ? and id = ?", ExportRows::all, learner.value(), id)
                .stream()
                .findFirst();
    }

    /** The next to be written: one that was begun by a server that has ended, else the one that has waited longest. */
    Optional<Task> next() {
        return statements.read(
                "select id, learner_id, question, format, language from search_export"
                        + " where state in ('RUNNING', 'WAITING') order by state, id limit 1",
                rows -> rows.next()
                        ? Optional.of(new Task(
                                rows.getLong(1),
                                new Learner.Ref(rows.getLong(2)),
                                rows.getString(3),
                                Format.valueOf(rows.getString(4)),
                                Locale.forLanguageTag(rows.getString(5))))
                        : Optional.empty());
    }

    /** False when it was called off meanwhile. */
    boolean progress(long id, long written) {
        statements.change(
                "update search_export set state = 'RUNNING', written = ? where id = ? and state in ('WAITING', 'RUNNING')",
                written,
                id);
        return statements.read("select 1 from search_export where id = ? and state = 'RUNNING'", ResultSet::next, id);
    }

    /** False when it was called off meanwhile. */
    boolean end(long id, State state, long written, long bytes, Instant now) {
        return statements.change(
                        "update search_export set state = ?, written = ?, bytes = ?, ended_at = ?"
                                + " where id = ? and state in ('WAITING', 'RUNNING')",
                        state.name(),
                        written,
                        bytes,
                        now,
                        id)
                > 0;
    }

    boolean cancel(Learner.Ref learner, long id, Instant now) {
        return statements.change(
                        "update search_export set state = 'CANCELLED', ended_at = ?"
                                + " where learner_id = ? and id = ? and state in ('WAITING', 'RUNNING')",
                        now,
                        learner.value(),
                        id)
                > 0;
    }

    /** The finished ones that ended before, as they become expired. */
    List<Long> expire(Instant before) {
        List<Long> ids = statements.read(
                "select id from search_export where state = 'DONE' and ended_at < ?",
                rows -> {
                    var found = new ArrayList<Long>();
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                    return found;
                },
                before);
        ids.forEach(id -> statements.change("update search_export set state = 'EXPIRED' where id = ?", id));
        return ids;
    }

    private static List<Export> all(ResultSet rows) throws SQLException {
        var found = new ArrayList<Export>();
        while (rows.next()) {
            found.add(new Export(
                    rows.getLong(1),
                    QuestionText.read(rows.getString(2)),
                    Format.valueOf(rows.getString(3)),
                    State.valueOf(rows.getString(4)),
                    rows.getLong(5),
                    rows.getLong(6),
                    SingleStatement.instant(rows, "asked_at").orElseThrow(),
                    SingleStatement.instant(rows, "ended_at").orElse(null)));
        }
        return found;
    }
}
