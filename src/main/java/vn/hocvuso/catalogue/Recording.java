package vn.hocvuso.catalogue;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalogue.speech.Mark;
import vn.hocvuso.catalogue.speech.Speech;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.catalogue.speech.Synthesiser;

/** A lesson read aloud. Never changes: other bytes are another recording. */
@Entity
@Table(name = "catalogue_recording")
class Recording {

    /** Who reads. */
    enum Origin {
        TEACHER,
        SYNTHESISED
    }

    /** Digits of the hash that an address shows. */
    private static final int PREFIX = 32;

    private static final Map<String, String> ENDINGS = Map.of(
            "audio/mpeg", "mp3", "audio/ogg", "ogg", "audio/mp4", "m4a", "audio/webm", "webm", "audio/wav", "wav");

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Origin origin;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String spoken;

    @Column(updatable = false)
    private String synthesis;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private int bytes;

    @Column(updatable = false)
    private String marks;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Lob
    @Column(updatable = false)
    private byte[] content;

    /** For JPA only. */
    protected Recording() {}

    private Recording(
            Origin origin,
            String language,
            Spoken text,
            String mediaType,
            byte[] content,
            List<Mark> marks,
            Instant now) {
        this.origin = origin;
        this.language = language;
        this.spoken = text.sha256();
        this.sha256 = Spoken.sha256(content);
        this.mediaType = mediaType;
        this.bytes = content.length;
        this.marks = Marks.json(marks);
        this.createdAt = now;
        this.content = content.clone();
    }

    /** Of a person; nobody knows where in it which sentence is read. */
    static Recording ofTeacher(String language, Spoken text, AudioContent content, Instant now) {
        return new Recording(Origin.TEACHER, language, text, content.mediaType(), content.bytes(), List.of(), now);
    }

    /** Of a program: one for the same sentences, however many lessons have them. */
    static Recording ofProgram(String language, Spoken text, Speech speech, Instant now) {
        var recording = new Recording(
                Origin.SYNTHESISED, language, text, speech.mediaType(), speech.bytes(), speech.marks(), now);
        recording.synthesis = Synthesiser.name(text, language);
        return recording;
    }

    /** Where browsers find a recording; the hash in the address lets them keep it for ever. */
    static String address(String sha256, String mediaType) {
        return "/media/recordings/" + sha256.substring(0, PREFIX) + "." + ENDINGS.get(mediaType);
    }

    /** Where they find when which sentence is read. */
    static String marksAddress(String sha256) {
        return "/media/recordings/" + sha256.substring(0, PREFIX) + ".json";
    }

    /** Begun kilobytes of 1024 bytes. */
    static int kilobytes(int bytes) {
        return (bytes + 1023) / 1024;
    }

    /** True when it was made of other sentences than these. */
    boolean differsFrom(Spoken text) {
        return !spoken.equals(text.sha256());
    }

    String address() {
        return address(sha256, mediaType);
    }

    long id() {
        return id;
    }

    String mediaType() {
        return mediaType;
    }

    int kilobytes() {
        return kilobytes(bytes);
    }

    Instant createdAt() {
        return createdAt;
    }
}
