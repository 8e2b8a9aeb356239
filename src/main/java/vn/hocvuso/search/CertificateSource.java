package vn.hocvuso.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.CertificateRecords.Indexed;
import vn.hocvuso.platform.text.Folding;

/**
 * Certificates: one document each, lying on disk with the newest first. Nothing of them can be read from the index but
 * the row's number.
 */
@ApplicationScoped
class CertificateSource implements IndexSource {

    /** As {@link #number(String)} writes it. */
    static final String NUMBER = "number";
    /** The holder's name: as read by the analyzer, and whole. */
    static final String NAME = "name";

    static final String PROVINCE = "province";
    static final String COMMUNE = "commune";
    static final String COURSE = "course";
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

    private final CertificateRecords certificates;

    @Inject
    CertificateSource(CertificateRecords certificates) {
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
    public List<Thing> scan(long after, int limit) {
        return certificates.scan(after, limit).stream()
                .map(CertificateSource::thing)
                .toList();
    }

    @Override
    public Thing read(long id) {
        return certificates.indexed(id).map(CertificateSource::thing).orElseGet(() -> Thing.gone(id));
    }

    @Override
    public Sort sort() {
        return NEWEST_FIRST;
    }

    /** A certificate as issued never changes, but for its status. */
    static Thing thing(Indexed certificate) {
        var document = new Document();
        keyword(document, ID, Long.toString(certificate.id()));
        keyword(document, STAMP, certificate.status());
        keyword(document, NUMBER, number(certificate.number()));
        keyword(document, PROVINCE, certificate.provinceCode());
        keyword(document, COMMUNE, certificate.communeCode());
        keyword(document, COURSE, certificate.courseSlug());
        var name = Folding.clean(certificate.holder());
        keyword(document, NAME, wholeName(name));
        document.add(new Field(NAME + VietnameseAnalyzer.FOLDED, name, READ));
        document.add(new Field(NAME + VietnameseAnalyzer.FOLDED_PAIRS, name, READ));
        document.add(new Field(NAME + VietnameseAnalyzer.EXACT, name, READ));
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

    /** What tells one number from another, however it is written: no prefix, no dashes, O as 0, I and L as 1. */
    static String number(String written) {
        var bare = written.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        var symbols = bare.startsWith("HVS") ? bare.substring(3) : bare;
        return symbols.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** All syllables of a name, folded, with one space between. */
    static String wholeName(String name) {
        return String.join(
                " ",
                VietnameseAnalyzer.words(name).stream()
                        .map(word -> Syllables.fold(word.surface()))
                        .toList());
    }
}
