package vn.hocvuso.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import vn.hocvuso.certification.CertificateListing;
import vn.hocvuso.certification.CertificateListing.Indexed;
import vn.hocvuso.platform.text.Folding;

/**
 * Certificates: one document each, lying on disk with the newest first. Postings say only which documents, no norms are
 * kept, and nothing of a certificate can be read from the index but its row's number, so that a hundred million take
 * some gigabytes.
 */
@ApplicationScoped
class CertificateSource implements IndexSource {

    /** All symbols, as {@link NumberParts} writes them. */
    static final String NUMBER = "number";
    /** The number's groups of four symbols, and the three at its end. */
    static final String PART = "part";
    /** The holder's name: as read by the analyzer, and whole. */
    static final String NAME = "name";

    static final String PROVINCE = "province";
    static final String COMMUNE = "commune";
    static final String COURSE = "course";
    static final String KIND = "kind";
    /** A province with a folded syllable of a name: so few have both that a search for the two need not read all of either. */
    private static final String NAMED_IN = "namedIn";

    /** The number of the unit in whose name it is. */
    static final String ISSUER = "issuer";
    /** Days since 1970-01-01. */
    static final String DAY = "day";

    static final String ROW = "row";

    /** The order on disk and in results; the row's number makes it certain, so that pages do not overlap. */
    static final Sort NEWEST_FIRST =
            new Sort(new SortField(DAY, SortField.Type.LONG, true), new SortField(ROW, SortField.Type.LONG, true));

    private static final FieldType READ = new FieldType();

    static {
        READ.setTokenized(true);
        READ.setOmitNorms(true);
        READ.setIndexOptions(IndexOptions.DOCS);
        READ.freeze();
    }

    private final CertificateListing certificates;

    @Inject
    CertificateSource(CertificateListing certificates) {
        this.certificates = certificates;
    }

    @Override
    public IndexName name() {
        return IndexName.CERTIFICATES;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("Certificate.Issued", "Certificate.Revoked", "Certificate.Changed");
    }

    @Override
    public long count() {
        return certificates.count();
    }

    @Override
    public List<Row> scan(long after, int limit) {
        return certificates.after(after, limit).stream()
                .map(certificate -> new Row(certificate.id(), () -> thing(certificate)))
                .toList();
    }

    @Override
    public Thing read(long id) {
        return certificates.identified(id).map(CertificateSource::thing).orElseGet(() -> Thing.gone(id));
    }

    @Override
    public Sort sort() {
        return NEWEST_FIRST;
    }

    /** A certificate as issued never changes, but for its status. */
    static Thing thing(Indexed certificate) {
        var document = new Document();
        keyword(document, ID, Long.toString(certificate.id()));
        var number = NumberParts.of(certificate.number());
        keyword(document, NUMBER, number.whole());
        number.groups().forEach(group -> keyword(document, PART, group));
        counted(document, STAMP, certificate.status());
        counted(document, PROVINCE, certificate.provinceCode());
        counted(document, COMMUNE, certificate.communeCode());
        counted(document, COURSE, certificate.courseSlug());
        counted(document, KIND, certificate.kind());
        counted(document, ISSUER, Long.toString(certificate.issuer()));
        var name = Folding.clean(certificate.holder());
        keyword(document, NAME, wholeName(name));
        document.add(new Field(NAME + VietnameseAnalyzer.FOLDED, name, READ));
        document.add(new Field(NAME + VietnameseAnalyzer.FOLDED_PAIRS, name, READ));
        document.add(new Field(NAME + VietnameseAnalyzer.EXACT, name, READ));
        syllables(name)
                .distinct()
                .forEach(syllable -> keyword(document, NAMED_IN, namedIn(certificate.provinceCode(), syllable)));
        var day = certificate.issuedOn().toEpochDay();
        document.add(new LongPoint(DAY, day));
        document.add(new NumericDocValuesField(DAY, day));
        document.add(new NumericDocValuesField(ROW, certificate.id()));
        return new Thing(certificate.id(), true, certificate.status(), List.of(document));
    }

    private static void keyword(Document document, String field, String value) {
        if (value != null && !value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    /** Something that found certificates are counted by, too. */
    private static void counted(Document document, String field, String value) {
        if (value != null && !value.isEmpty()) {
            keyword(document, field, value);
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    /** All syllables of a name, folded, with one space between. */
    static String wholeName(String name) {
        return syllables(name).collect(Collectors.joining(" "));
    }

    private static Stream<String> syllables(String name) {
        return VietnameseAnalyzer.words(name).stream().map(word -> Syllables.fold(word.surface()));
    }

    private static String namedIn(String province, String syllable) {
        return province == null || province.isEmpty() ? "" : province + " " + syllable;
    }

    /** What all have in whose name this folded syllable is, and who live in this province. */
    static Term named(String syllable, String province) {
        return new Term(NAMED_IN, namedIn(province, syllable));
    }
}
