package vn.hocvuso.catalogue;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A picture of a course. Never changes; the same name with other bytes is another picture. */
@Entity
@Table(name = "catalogue_picture")
class Picture {

    private static final int LONGEST_NAME = 80;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final int PREFIX = 16;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Column(name = "course_id", updatable = false)
    private Course.Ref course;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Column(updatable = false)
    private int bytes;

    @Lob
    @Column(updatable = false)
    private byte[] content;

    /** For JPA only. */
    protected Picture() {}

    /** @throws Refusal {@code catalogue.picture.name} */
    Picture(Course.Ref course, String name, PictureContent content) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Refusal("catalogue.picture.name", name).at("picture");
        }
        this.course = course;
        this.name = name;
        this.sha256 = content.sha256();
        this.mediaType = content.mediaType();
        this.width = content.width();
        this.height = content.height();
        this.bytes = content.bytes().length;
        this.content = content.bytes().clone();
    }

    /** The name that a file called so gets: small letters without marks, and the ending that its content asks for. */
    static String nameFor(String fileName, PictureContent content) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var dot = last.lastIndexOf('.');
        var stem = Folding.fold(dot > 0 ? last.substring(0, dot) : last).replaceAll("[^a-z0-9]+", "-");
        var trimmed = stem.replaceAll("^-+", "");
        var cut = trimmed.substring(0, Math.min(trimmed.length(), LONGEST_NAME - 5))
                .replaceAll("-+$", "");
        return (cut.isEmpty() ? "hinh" : cut) + "." + content.extension();
    }

    /** The same name with a number before its ending, for when it is taken. */
    static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        var stem = name.substring(0, Math.min(dot, LONGEST_NAME - 10));
        return stem + "-" + number + name.substring(dot);
    }

    /** Begun kilobytes of 1024 bytes. */
    static int kilobytes(int bytes) {
        return (bytes + 1023) / 1024;
    }

    /** Where browsers find a picture; the hash in the address lets them keep it for ever. */
    static String address(long course, String name, String sha256) {
        return "/media/courses/" + course + "/" + sha256.substring(0, PREFIX) + "/" + name;
    }

    /** Where browsers find the copy of that width of a picture at that address. */
    static String copyAddress(String address, int width) {
        var end = address.lastIndexOf('/');
        return address.substring(0, end) + "/" + width + address.substring(end);
    }

    long id() {
        return id;
    }
}
