package vn.hocvuso.search.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.hocvuso.platform.text.Formulas;

/** RFC 4180, in UTF-8 with the mark that Excel needs. */
final class CsvTable implements Table {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter printer;

    CsvTable(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Formulas::harmless));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
