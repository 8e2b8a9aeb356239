package vn.hocvuso.movement.report;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** One version of what a report holds. Once it is published it never changes. */
@Entity
@Table(name = "movement_report_form")
public class ReportForm {

    static final int MOST_FIELDS = 200;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int number;

    private String title;

    private boolean sample;

    private String sections;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For JPA only. */
    protected ReportForm() {}

    /**
     * A version that is not published yet.
     *
     * @param number from 1
     * @param sample true when it is not the form of an authority
     * @throws Refusal {@code movement.form.code}; as {@link #arrange}
     */
    ReportForm(String code, int number, String title, boolean sample, List<FormSection> sections) {
        if (!ReportLine.isCode(code)) {
            throw new Refusal("movement.form.code", ReportLine.LONGEST_CODE).at("formCode");
        }
        this.code = code;
        this.number = number;
        this.sample = sample;
        arrange(title, sections);
    }

    /**
     * Says anew what it holds.
     *
     * @throws Refusal {@code movement.form.published}, {@code movement.form.title}, {@code movement.form.fieldTwice}, {@code
     *     movement.form.most}
     */
    final void arrange(String newTitle, List<FormSection> newSections) {
        requireDraft();
        var named = Folding.clean(newTitle);
        if (named.isEmpty() || named.length() > FormField.LONGEST_LABEL) {
            throw new Refusal("movement.form.title", FormField.LONGEST_LABEL).at("title");
        }
        var codes = new HashSet<String>();
        for (var field : fields(newSections)) {
            if (!codes.add(field.code())) {
                throw new Refusal("movement.form.fieldTwice", field.code()).at("fieldCode");
            }
        }
        if (codes.size() > MOST_FIELDS) {
            throw new Refusal("movement.form.most", MOST_FIELDS);
        }
        title = named;
        sections = FormText.of(newSections);
    }

    /** Is called otherwise, or is the form of an authority or none. @throws Refusal as {@link #arrange} */
    void name(String newTitle, boolean isSample) {
        arrange(newTitle, sections());
        sample = isSample;
    }

    /** @throws Refusal {@code movement.form.published}, {@code movement.form.empty} without a field */
    void publish(Instant now) {
        requireDraft();
        if (fields().isEmpty()) {
            throw new Refusal("movement.form.empty");
        }
        publishedAt = now;
    }

    private void requireDraft() {
        if (publishedAt != null) {
            throw new Refusal("movement.form.published");
        }
    }

    private static List<FormField> fields(List<FormSection> sections) {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** True when it is not the form of an authority. */
    public boolean isSample() {
        return sample;
    }

    public List<FormSection> sections() {
        return FormText.sections(sections);
    }

    /** All fields in their order. */
    public List<FormField> fields() {
        return fields(sections());
    }

    public Optional<FormField> field(String fieldCode) {
        return fields().stream().filter(field -> field.code().equals(fieldCode)).findFirst();
    }

    /** Empty while it can be changed. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
