package vn.hocvuso.catalogue;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A recording of a course, or a text that goes with one; its bytes lie in pieces beside it. Never changes. */
@Entity
@Table(name = "catalogue_media")
class MediaFile {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ENDING = 12;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern LANGUAGE = Pattern.compile(".*\\.([a-z]{2,3})\\.vtt");
    private static final int PREFIX = 16;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Column(name = "course_id", updatable = false)
    private Course.Ref course;

    @Column(updatable = false)
    private String sha256;

    @Enumerated(STRING)
    @Column(updatable = false)
    private MediaKind kind;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private int bytes;

    @Column(updatable = false)
    private int milliseconds;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    /** For JPA only. */
    protected MediaFile() {}

    MediaFile(Course.Ref course, MediaContent content) {
        this.course = course;
        this.sha256 = content.sha256();
        this.kind = content.kind();
        this.mediaType = content.mediaType();
        this.bytes = content.bytes();
        this.milliseconds = content.milliseconds();
        this.width = content.width();
        this.height = content.height();
    }

    /** @throws Refusal {@code catalogue.media.name} unless the name is well-formed and its ending tells the kind */
    static void requireName(String name, MediaKind kind) {
        var fits = name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && MediaKind.named(name).filter(kind::equals).isPresent();
        if (!fits) {
            throw new Refusal("catalogue.media.name", name).at("media");
        }
    }

    /** The name that a file called so gets: small letters without marks, and the ending that its content asks for. */
    static String nameFor(String fileName, MediaContent content) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var dot = last.lastIndexOf('.');
        var stem = Folding.fold(dot > 0 ? last.substring(0, dot) : last).replaceAll("[^a-z0-9.]+", "-");
        var trimmed = stem.replaceAll("^[-.]+", "");
        var cut = trimmed.substring(0, Math.min(trimmed.length(), LONGEST_NAME - LONGEST_ENDING))
                .replaceAll("[-.]+$", "");
        return (cut.isEmpty() ? "media" : cut) + "." + content.extension();
    }

    /** The same name with a number before its first dot, for when it is taken. */
    static String numbered(String name, int number) {
        var dot = name.indexOf('.');
        var stem = name.substring(0, Math.min(dot, LONGEST_NAME - LONGEST_ENDING - 6));
        return stem + "-" + number + name.substring(dot);
    }

    /** The language that the name of captions tells: {@code vi} for {@code a.vi.vtt}, and where it tells none. */
    static String language(String name) {
        var language = LANGUAGE.matcher(name);
        return language.matches() ? language.group(1) : "vi";
    }

    /** Where browsers find a file; the hash in the address lets them keep it for ever. */
    static String address(long course, String name, String sha256) {
        return "/media/clips/" + course + "/" + sha256.substring(0, PREFIX) + "/" + name;
    }

    long id() {
        return id;
    }
}
