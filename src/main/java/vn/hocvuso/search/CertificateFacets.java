package vn.hocvuso.search;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * How a found set divides, the largest part first.
 *
 * @param places provinces; communes where one province was asked for
 * @param issuers the numbers of the units in whose name they are
 * @param months as {@code 2026-11}, the newest first
 */
public record CertificateFacets(
        List<Count> places,
        List<Count> courses,
        List<Count> kinds,
        List<Count> issuers,
        List<Count> statuses,
        List<Count> months)
        implements Serializable {

    static final CertificateFacets NONE =
            new CertificateFacets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A part: its code and its size. */
    public record Count(String value, long count) implements Serializable {}

    /**
     * Counts all that a query finds; of more than {@code most} it gives up and tells {@link #NONE}.
     *
     * @param communes true to count communes as places
     */
    static CollectorManager<?, CertificateFacets> counting(boolean communes, int most) {
        var place = communes ? CertificateSource.COMMUNE : CertificateSource.PROVINCE;
        return new CollectorManager<Counting, CertificateFacets>() {
            @Override
            public Counting newCollector() {
                return new Counting(place, most);
            }

            @Override
            public CertificateFacets reduce(Collection<Counting> parts) throws IOException {
                if (parts.stream().mapToInt(part -> part.seen).sum() > most) {
                    return NONE;
                }
                var all = new Counting(place, most);
                for (var part : parts) {
                    part.leaveLeaf();
                    for (var i = 0; i < part.fields.size(); i++) {
                        var into = all.fields.get(i).total;
                        part.fields.get(i).total.forEach((value, count) -> into.merge(value, count, Long::sum));
                    }
                    part.months.forEach((month, count) -> all.months.merge(month, count, Long::sum));
                }
                return all.facets();
            }
        };
    }

    /** One field's values, counted leaf by leaf: numbers first, words at the leaf's end. */
    private static final class Field {

        private final String name;
        private final Map<String, Long> total = new TreeMap<>();
        private SortedDocValues values;
        private int[] counts = {};

        Field(String name) {
            this.name = name;
        }

        void enter(LeafReaderContext leaf) throws IOException {
            values = DocValues.getSorted(leaf.reader(), name);
            counts = new int[values.getValueCount()];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                counts[values.ordValue()]++;
            }
        }

        void leave() throws IOException {
            for (var ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    total.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
                }
            }
            counts = new int[0];
        }

        List<Count> largestFirst() {
            return total.entrySet().stream()
                    .map(entry -> new Count(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                    .toList();
        }
    }

    private static final class Counting extends SimpleCollector {

        private final List<Field> fields;
        private final Map<YearMonth, Long> months = new TreeMap<>(Comparator.reverseOrder());
        private NumericDocValues days;
        private final int most;
        private long day = Long.MIN_VALUE;
        private YearMonth month;
        private int seen;

        Counting(String place, int most) {
            this.most = most;
            fields = List.of(
                    new Field(place),
                    new Field(CertificateSource.COURSE),
                    new Field(CertificateSource.KIND),
                    new Field(CertificateSource.ISSUER),
                    new Field(IndexSource.STAMP));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            leaveLeaf();
            endWhenTooMany();
            for (var field : fields) {
                field.enter(leaf);
            }
            days = DocValues.getNumeric(leaf.reader(), CertificateSource.DAY);
        }

        @Override
        public void collect(int document) throws IOException {
            seen++;
            endWhenTooMany();
            for (var field : fields) {
                field.count(document);
            }
            if (days.advanceExact(document)) {
                // documents lie in the order of their days
                if (days.longValue() != day) {
                    day = days.longValue();
                    month = YearMonth.from(LocalDate.ofEpochDay(day));
                }
                months.merge(month, 1L, Long::sum);
            }
        }

        private void endWhenTooMany() {
            if (seen > most) {
                throw new CollectionTerminatedException();
            }
        }

        void leaveLeaf() throws IOException {
            for (var field : fields) {
                field.leave();
            }
        }

        CertificateFacets facets() {
            var newest = new ArrayList<Count>();
            months.forEach((one, count) -> newest.add(new Count(one.toString(), count)));
            return new CertificateFacets(
                    fields.get(0).largestFirst(),
                    fields.get(1).largestFirst(),
                    fields.get(2).largestFirst(),
                    fields.get(3).largestFirst(),
                    fields.get(4).largestFirst(),
                    List.copyOf(newest));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
