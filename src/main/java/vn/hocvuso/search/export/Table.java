package vn.hocvuso.search.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written row by row and of which nothing is kept; whole only when it was closed. */
interface Table extends AutoCloseable {

    static Table begin(Exporting.Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(out);
            case XLSX -> new XlsxTable(out);
        };
    }

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
