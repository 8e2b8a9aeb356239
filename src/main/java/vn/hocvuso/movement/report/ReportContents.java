package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps what stands in reports: numbers, words and files. */
@ApplicationScoped
class ReportContents {

    /** Where a number is from. */
    enum Source {
        FIGURE,
        HAND,
        SUM
    }

    /** An attached file without what is in it. */
    record Attached(long id, String name, String type, int size) {}

    private static final int SCALE = 2;

    private final SingleStatement statement;

    @Inject
    ReportContents(SingleStatement statement) {
        this.statement = statement;
    }

    /** By field; what is unknown is not there. */
    Map<String, BigDecimal> values(long report) {
        return statement.read(
                "select field, amount from movement_report_value where report_id = ?",
                rows -> {
                    var found = new HashMap<String, BigDecimal>();
                    while (rows.next()) {
                        found.put(
                                rows.getString("field"),
                                rows.getBigDecimal("amount").stripTrailingZeros());
                    }
                    return found;
                },
                report);
    }

    /** The fields whose numbers are figures. */
    Set<String> counted(long report) {
        return statement.read(
                "select field from movement_report_value where report_id = ? and source = 'FIGURE'",
                rows -> {
                    var found = new HashSet<String>();
                    while (rows.next()) {
                        found.add(rows.getString("field"));
                    }
                    return found;
                },
                report);
    }

    /** Those of several reports, by report and field. */
    Map<Long, Map<String, BigDecimal>> values(Collection<Long> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        var marks = "?" + ", ?".repeat(reports.size() - 1);
        return statement.read(
                "select report_id, field, amount from movement_report_value where report_id in (" + marks + ")",
                rows -> {
                    var found = new HashMap<Long, Map<String, BigDecimal>>();
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getLong("report_id"), id -> new HashMap<>())
                                .put(rows.getString("field"), rows.getBigDecimal("amount"));
                    }
                    return found;
                },
                reports.toArray());
    }

    void put(long report, String field, BigDecimal amount, Source source) {
        statement.change(
                "insert into movement_report_value (report_id, field, amount, source) values (?, ?, ?, ?)"
                        + " on duplicate key update amount = values(amount), source = values(source)",
                report,
                field,
                amount.setScale(SCALE, RoundingMode.HALF_UP),
                source.name());
    }

    /** Makes a number unknown. */
    void forget(long report, String field) {
        statement.change("delete from movement_report_value where report_id = ? and field = ?", report, field);
    }

    /** By field; empty ones are not there. */
    Map<String, String> texts(long report) {
        return statement.read(
                "select field, body from movement_report_text where report_id = ?",
                rows -> {
                    var found = new HashMap<String, String>();
                    while (rows.next()) {
                        found.put(rows.getString("field"), rows.getString("body"));
                    }
                    return found;
                },
                report);
    }

    void put(long report, String field, String body) {
        if (body.isEmpty()) {
            statement.change("delete from movement_report_text where report_id = ? and field = ?", report, field);
        } else {
            statement.change(
                    "insert into movement_report_text (report_id, field, body) values (?, ?, ?)"
                            + " on duplicate key update body = values(body)",
                    report,
                    field,
                    body);
        }
    }

    /** What is attached, in the order in which it was. */
    List<Attached> files(long report) {
        return statement.read(
                "select id, name, type, size from movement_report_file where report_id = ? order by id",
                rows -> {
                    var found = new ArrayList<Attached>();
                    while (rows.next()) {
                        found.add(new Attached(
                                rows.getLong("id"),
                                rows.getString("name"),
                                rows.getString("type"),
                                rows.getInt("size")));
                    }
                    return found;
                },
                report);
    }

    /** What is in a file of this report; empty when it has no such file. */
    byte[] file(long report, long file) {
        return statement.read(
                "select content from movement_report_file where report_id = ? and id = ?",
                rows -> rows.next() ? rows.getBytes("content") : new byte[0],
                report,
                file);
    }

    long attach(long report, String name, String type, byte[] content) {
        return statement
                .insert(
                        "insert into movement_report_file (report_id, name, type, size, content) values (?, ?, ?, ?, ?)",
                        report,
                        name,
                        type,
                        content.length,
                        content)
                .orElseThrow();
    }

    void detach(long report, long file) {
        statement.change("delete from movement_report_file where report_id = ? and id = ?", report, file);
    }

    /** All that one report says and holds is said by another, too. */
    void copy(long from, long to) {
        var tables = new LinkedHashMap<String, String>();
        tables.put("movement_report_value", "field, amount, source");
        tables.put("movement_report_text", "field, body");
        tables.put("movement_report_file", "name, type, size, content");
        tables.forEach((table, columns) -> statement.change(
                "insert into " + table + " (report_id, " + columns + ") select ?, " + columns + " from " + table
                        + " where report_id = ?",
                to,
                from));
    }
}
