package vn.hocvuso.learning.web.editing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One row of inputs: up to two texts and a mark, which mean what their form says. */
public class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private String first = "";
    private String second = "";
    private boolean marked;

    Row(int number) {
        this.number = number;
    }

    /** So many empty rows. */
    static List<Row> rows(int count) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, count).mapToObj(Row::new).toList());
    }

    /** The rows that somebody has written in. */
    static List<Row> written(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.first.isBlank() || !row.second.isBlank() || row.marked)
                .toList();
    }

    /** Fills the row of this number, from 1; there is one more when there was none. */
    static void fill(List<Row> rows, int number, String first, String second, boolean marked) {
        if (number > rows.size()) {
            rows.add(new Row(number));
        }
        var row = rows.get(number - 1);
        row.first = first;
        row.second = second;
        row.marked = marked;
    }

    public int getNumber() {
        return number;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public boolean isMarked() {
        return marked;
    }

    public void setMarked(boolean marked) {
        this.marked = marked;
    }
}
