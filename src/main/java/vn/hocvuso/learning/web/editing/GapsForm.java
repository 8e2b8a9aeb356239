package vn.hocvuso.learning.web.editing;

import java.util.List;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.platform.Refusal;

/** The inputs of a text with gaps: a row for each gap, marked when its words are taken from the bank. */
public class GapsForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 5;

    private String passage = "";
    private final List<Row> rows = Row.rows(ROWS);
    private String bank = "";
    private boolean ignoreMarks = true;

    @Override
    Unfilled body(boolean withVariables) {
        var words = lines(bank);
        var gaps = Row.written(rows).stream().map(row -> gap(row, words)).toList();
        try {
            return Unfilled.of(new Gaps(passage, gaps, words, !ignoreMarks));
        } catch (Refusal refusal) {
            // the question has a text of its own
            throw refusal.field().equals("text") ? refusal.at("passage") : refusal;
        }
    }

    private static Gaps.Gap gap(Row row, List<String> bank) {
        var words = parts(row.getFirst());
        if (!row.isMarked()) {
            return new Gaps.Typed(words);
        }
        for (var word : words) {
            if (!bank.contains(word)) {
                throw new Refusal("assessment.format.word", word).at("gaps");
            }
        }
        return new Gaps.Chosen(words.stream().map(bank::indexOf).toList());
    }

    @Override
    void show(Unfilled body) {
        var gaps = (Gaps) body.body();
        passage = gaps.text();
        bank = joined(gaps.bank());
        ignoreMarks = !gaps.marksMatter();
        for (var i = 0; i < gaps.gaps().size(); i++) {
            if (gaps.gaps().get(i) instanceof Gaps.Chosen chosen) {
                var words = chosen.words().stream().map(gaps.bank()::get).toList();
                Row.fill(rows, i + 1, String.join("; ", words), "", true);
            } else if (gaps.gaps().get(i) instanceof Gaps.Typed typed) {
                Row.fill(rows, i + 1, String.join("; ", typed.accepted()), "", false);
            }
        }
    }

    public String getPassage() {
        return passage;
    }

    public void setPassage(String passage) {
        this.passage = passage;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public boolean isIgnoreMarks() {
        return ignoreMarks;
    }

    public void setIgnoreMarks(boolean ignoreMarks) {
        this.ignoreMarks = ignoreMarks;
    }
}
