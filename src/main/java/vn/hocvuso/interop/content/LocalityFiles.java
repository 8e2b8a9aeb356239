package vn.hocvuso.interop.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.hocvuso.identity.locality.LocalityImporting.CommuneRow;
import vn.hocvuso.identity.locality.LocalityImporting.ProvinceRow;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.yaml.Problems;

/** Reads provinces and communes from CSV files with a line of column names. */
final class LocalityFiles {

    /** Both lists. */
    record Lists(List<ProvinceRow> provinces, List<CommuneRow> communes) {}

    static final String FOLDER = "localities";
    private static final String PROVINCES = "localities/provinces.csv";
    private static final String COMMUNES = "localities/communes.csv";
    private static final int LONGEST = 100;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final ContentFolder folder;
    private final Problems problems;
    private final Map<String, Integer> provinceLines = new HashMap<>();
    private final Map<String, Integer> communeLines = new HashMap<>();

    LocalityFiles(ContentFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** What the two files say; not to be used when there are problems. */
    Lists read() {
        var provinces = new ArrayList<ProvinceRow>();
        each(PROVINCES, List.of("code", "name", "short_name", "type"), row -> provinces.add(province(row)));
        var communes = new ArrayList<CommuneRow>();
        each(
                COMMUNES,
                List.of("code", "name", "short_name", "type", "province_code"),
                row -> communes.add(commune(row)));
        return new Lists(provinces, communes);
    }

    /** A record and the line it ends in. */
    private record Row(String file, int line, CSVRecord values) {}

    private void each(String file, List<String> columns, Consumer<Row> taker) {
        var text = folder.text(file, problems);
        if (text.isEmpty()) {
            return;
        }
        try (var parser = CSVParser.parse(text.get(), FORMAT)) {
            var missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(file, 1, "interop.csv.columns", String.join(", ", missing));
                return;
            }
            for (var values : parser) {
                var row = new Row(file, (int) parser.getCurrentLineNumber(), values);
                if (values.isConsistent()) {
                    taker.accept(row);
                } else {
                    problems.add(
                            file,
                            row.line(),
                            "interop.csv.cells",
                            parser.getHeaderNames().size(),
                            values.size());
                }
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            problems.add(file, 1, "interop.csv.broken", String.valueOf(e.getMessage()));
        }
    }

    private ProvinceRow province(Row row) {
        var code = code(row, provinceLines);
        return new ProvinceRow(code, text(row, "name"), text(row, "short_name"), text(row, "type"));
    }

    private CommuneRow commune(Row row) {
        var code = code(row, communeLines);
        var province = text(row, "province_code");
        if (!provinceLines.containsKey(province) && !provinceLines.isEmpty()) {
            problems.add(row.file(), row.line(), "interop.csv.province", province);
        }
        return new CommuneRow(
                code,
                text(row, "name"),
                text(row, "short_name"),
                text(row, "type"),
                province,
                degrees(row, "lat", 90).orElse(null),
                degrees(row, "lon", 180).orElse(null));
    }

    private String code(Row row, Map<String, Integer> lines) {
        var code = text(row, "code");
        if (!code.matches("[0-9]{2,10}")) {
            problems.add(row.file(), row.line(), "interop.csv.code", code);
        }
        var before = lines.putIfAbsent(code, row.line());
        if (before != null) {
            problems.add(row.file(), row.line(), "interop.code.twice", code, before);
        }
        return code;
    }

    private String text(Row row, String column) {
        var text = Folding.clean(row.values().get(column));
        if (text.isEmpty()) {
            problems.add(row.file(), row.line(), "platform.yaml.empty", column);
        } else if (text.length() > LONGEST) {
            problems.add(row.file(), row.line(), "platform.yaml.long", column, LONGEST, text.length());
        }
        return text;
    }

    private Optional<BigDecimal> degrees(Row row, String column, int most) {
        var text = row.values().isSet(column) ? row.values().get(column).strip() : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("-?[0-9]{1,3}(\\.[0-9]{1,10})?")) {
            var degrees = new BigDecimal(text);
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(degrees);
            }
        }
        problems.add(row.file(), row.line(), "interop.csv.degrees", column, text);
        return Optional.empty();
    }
}
