package vn.hocvuso.catalogue;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.text.Sha256;

/**
 * A lesson of an edition, in Markdown: in Vietnamese, and in whatever languages it was translated to. Changed only while
 * the edition is a draft.
 */
@Entity
@Table(name = "catalogue_lesson")
class Lesson {

    /** Most characters of Markdown. */
    static final int LONGEST = 50_000;

    /** The language that every lesson is written in. */
    static final String LANGUAGE = "vi";

    static final int LONGEST_TITLE = 150;
    private static final int MOST_MINUTES = 600;
    private static final int DIGEST_BYTES = 8;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne
    @JoinColumn(name = "edition_id", updatable = false)
    private Edition edition;

    private int position;

    private int revision;

    @Column(updatable = false)
    private String slug;

    private String title;

    private int minutes;

    private String markdown;

    @ElementCollection
    @CollectionTable(name = "catalogue_lesson_recording", joinColumns = @JoinColumn(name = "lesson_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "recording_id")
    private Map<String, Long> recordings = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "catalogue_lesson_text", joinColumns = @JoinColumn(name = "lesson_id"))
    @MapKeyColumn(name = "language")
    private Map<String, Translation> translations = new HashMap<>();

    /** For JPA only. */
    protected Lesson() {}

    Lesson(Edition edition, int position, Slug slug, String title, int minutes, String markdown) {
        this.edition = edition;
        this.position = position;
        this.slug = slug.value();
        write(title, minutes, markdown);
    }

    /**
     * Puts another text in place of what is there.
     *
     * @throws Refusal {@code catalogue.lesson.titleEmpty}, {@code catalogue.lesson.titleLong},
     *     {@code catalogue.lesson.minutesWrong} or {@code catalogue.lesson.long}
     */
    void rewrite(String newTitle, int newMinutes, String newMarkdown) {
        write(newTitle, newMinutes, newMarkdown);
        revision++;
    }

    /**
     * Puts the lesson in another language in place of what is there in that language.
     *
     * @param seen the {@link #digest} of the lesson that this was made from
     * @throws Refusal {@code catalogue.lesson.titleEmpty}, {@code catalogue.lesson.titleLong},
     *     {@code catalogue.translation.empty} or {@code catalogue.lesson.long}
     */
    void translate(LessonLanguage language, String newTitle, String newMarkdown, String seen) {
        if (language.equals(LessonLanguage.VIETNAMESE)) {
            throw new IllegalArgumentException("The original is no translation");
        }
        var clean = goodTitle(newTitle);
        var text = goodText(newMarkdown);
        if (text.isBlank()) {
            throw new Refusal("catalogue.translation.empty").at("markdown");
        }
        var times = translation(language.code()).map(Translation::revision).orElse(0) + 1;
        translations.put(language.code(), new Translation(times, clean, text, seen));
    }

    void removeTranslation(LessonLanguage language) {
        translations.remove(language.code());
    }

    /** Takes over what another edition's lesson is translated to, with whether it is older than its original. */
    void translateAs(Lesson other) {
        translations.putAll(other.translations);
    }

    private void write(String newTitle, int newMinutes, String newMarkdown) {
        var clean = goodTitle(newTitle);
        if (newMinutes < 0 || newMinutes > MOST_MINUTES) {
            throw new Refusal("catalogue.lesson.minutesWrong", MOST_MINUTES).at("minutes");
        }
        var text = goodText(newMarkdown);
        title = clean;
        minutes = newMinutes;
        markdown = text;
    }

    private static String goodTitle(String newTitle) {
        var clean = Folding.clean(newTitle);
        if (clean.isEmpty()) {
            throw new Refusal("catalogue.lesson.titleEmpty").at("title");
        }
        if (clean.length() > LONGEST_TITLE) {
            throw new Refusal("catalogue.lesson.titleLong", LONGEST_TITLE).at("title");
        }
        return clean;
    }

    private static String goodText(String newMarkdown) {
        var text = tidy(newMarkdown);
        if (text.length() > LONGEST) {
            throw new Refusal("catalogue.lesson.long", LONGEST).at("markdown");
        }
        return text;
    }

    /** Composed (NFC), lines ended by one line feed, no other control characters than the tab. */
    private static String tidy(String text) {
        var composed = Folding.composed(text).replace("\r\n", "\n").replace('\r', '\n');
        var result = new StringBuilder(composed.length());
        composed.chars()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(c -> result.append((char) c));
        return result.toString();
    }

    /** What is said when the lesson is read aloud. */
    Spoken spoken() {
        var rendered = Markdown.render(markdown, name -> Optional.of(new Markdown.Picture(name, 0, 0, 0)));
        return Spoken.of(title, rendered.parts());
    }

    /** Has its teacher's recording in a language, in place of the one before. */
    void giveRecording(String language, long recording) {
        recordings.put(language, recording);
    }

    void dropRecording(String language) {
        recordings.remove(language);
    }

    /** Has what another lesson has: the same one, in an earlier edition. */
    void takeRecordings(Lesson other) {
        recordings.putAll(other.recordings);
    }

    /** The number of its teacher's recording. */
    Optional<Long> recording(String language) {
        return Optional.ofNullable(recordings.get(language));
    }

    void placeAt(int place) {
        position = place;
    }

    long id() {
        return id;
    }

    /** What a form that shows this text hands back, so that nobody overwrites what she has not seen. */
    String stamp() {
        return id + "-" + revision;
    }

    /** Counts from 1. */
    int position() {
        return position;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    int minutes() {
        return minutes;
    }

    String markdown() {
        return markdown;
    }

    /** The Markdown in all its languages, the original first. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(markdown), translations().values().stream().map(Translation::markdown));
    }

    /** By the languages' codes. */
    SortedMap<String, Translation> translations() {
        return new TreeMap<>(translations);
    }

    Optional<Translation> translation(String language) {
        return Optional.ofNullable(translations.get(language));
    }

    /** Whether the original has other words now than when it was translated. */
    boolean isOlder(Translation translation) {
        return !translation.original().equals(digest());
    }

    /** Another one for other words: 16 hexadecimal digits. */
    String digest() {
        return HexFormat.of().formatHex(Sha256.of(title + "\n" + markdown), 0, DIGEST_BYTES);
    }
}
