package vn.hocvuso.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import vn.hocvuso.platform.Refusal;

/**
 * A file for the folder {@code media} of a course, whose kind is told by its bytes and not by what somebody called it;
 * only a transcript, which is any text, is told by its name. Recordings are read piece by piece, never held.
 *
 * @param sha256 in hexadecimal
 * @param milliseconds how long it plays, or when the last caption goes; 0 when unknown
 * @param width in pixels; 0 when unknown or nothing is to be seen
 * @param height likewise
 */
record MediaContent(
        MediaKind kind,
        String mediaType,
        String extension,
        String sha256,
        int bytes,
        int milliseconds,
        int width,
        int height,
        MediaSource source) {

    private static final int HEAD = 4096;
    private static final int MEGABYTE = 1024 * 1024;

    /** What the first bytes say. */
    private record Form(MediaKind kind, String mediaType, String extension) {}

    /**
     * Looks at the bytes.
     *
     * @param name as somebody called it
     * @throws Refusal {@code catalogue.media.empty}, {@code catalogue.media.large}, {@code catalogue.media.type},
     *     {@code catalogue.media.broken}, {@code catalogue.media.encoding} or {@code catalogue.captions.*}
     */
    static MediaContent of(String name, MediaSource source) {
        try {
            var form = form(name, head(source));
            return form.kind().isRecording() ? recording(form, source) : text(form, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(MediaSource source) throws IOException {
        try (var stream = source.open()) {
            var head = stream.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Refusal("catalogue.media.empty").at("media");
            }
            return head;
        }
    }

    /** ISO/IEC 14496-12, 4.3; RFC 8794, 11.2.4; RFC 3533, 6; ISO/IEC 11172-3, 2.4.1.3; id3.org, ID3v2.4.0, 3.1. */
    private static Form form(String name, byte[] head) {
        var text = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyp", 4)) {
            var sound = text.startsWith("M4A ", 8) || text.startsWith("M4B ", 8);
            return sound
                    ? new Form(MediaKind.AUDIO, "audio/mp4", "m4a")
                    : new Form(MediaKind.VIDEO, "video/mp4", "mp4");
        }
        if (text.startsWith("\u001aE\u00df\u00a3")
                && text.substring(0, Math.min(64, text.length())).contains("webm")) {
            return new Form(MediaKind.VIDEO, "video/webm", "webm");
        }
        if (text.startsWith("OggS") && (text.contains("OpusHead") || text.contains("\u0001vorbis"))) {
            return new Form(MediaKind.AUDIO, "audio/ogg", "ogg");
        }
        if (text.startsWith("ID3") || isLayerThree(head)) {
            return new Form(MediaKind.AUDIO, "audio/mpeg", "mp3");
        }
        if (text.startsWith("WEBVTT") || text.startsWith("\u00ef\u00bb\u00bfWEBVTT") || name.endsWith(".vtt")) {
            return new Form(MediaKind.CAPTIONS, "text/vtt", "vtt");
        }
        if (name.endsWith(".md") || name.endsWith(".txt")) {
            return new Form(MediaKind.TRANSCRIPT, "text/markdown", "md");
        }
        throw new Refusal("catalogue.media.type").at("media");
    }

    private static boolean isLayerThree(byte[] head) {
        return head.length > 3 && (head[0] & 0xff) == 0xff && (head[1] & 0xe6) == 0xe2 && (head[2] & 0xf0) != 0xf0;
    }

    private static MediaContent recording(Form form, MediaSource source) throws IOException {
        var digest = hash();
        long bytes;
        try (var stream = new DigestInputStream(source.open(), digest)) {
            bytes = count(stream, form.kind().largest());
        }
        var facts = MediaFacts.UNKNOWN;
        try (var stream = new BufferedInputStream(source.open())) {
            facts = switch (form.extension()) {
                case "mp4", "m4a" -> MediaFacts.ofMp4(stream);
                case "webm" -> MediaFacts.ofWebm(stream);
                default -> MediaFacts.UNKNOWN;
            };
        }
        return new MediaContent(
                form.kind(),
                form.mediaType(),
                form.extension(),
                HexFormat.of().formatHex(digest.digest()),
                (int) bytes,
                facts.milliseconds(),
                facts.width(),
                facts.height(),
                source);
    }

    private static long count(InputStream stream, int largest) throws IOException {
        var buffer = new byte[HEAD * 4];
        long bytes = 0;
        for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            bytes += read;
            if (bytes > largest) {
                throw new Refusal("catalogue.media.large", largest / MEGABYTE + " MB").at("media");
            }
        }
        return bytes;
    }

    private static MediaContent text(Form form, MediaSource source) throws IOException {
        var largest = form.kind().largest();
        byte[] given;
        try (var stream = source.open()) {
            given = stream.readNBytes(largest + 1);
        }
        if (given.length > largest) {
            throw new Refusal("catalogue.media.large", largest / 1024 + " KB").at("media");
        }
        var text = decoded(given);
        var end = form.kind() == MediaKind.CAPTIONS ? Captions.of(text).endsAt() : 0;
        if (text.isBlank()) {
            throw new Refusal("catalogue.media.empty").at("media");
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new MediaContent(
                form.kind(),
                form.mediaType(),
                form.extension(),
                HexFormat.of().formatHex(hash().digest(bytes)),
                bytes.length,
                end,
                0,
                0,
                MediaSource.of(bytes));
    }

    /** Composed (NFC), like every text of a course. */
    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC)
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new Refusal("catalogue.media.encoding").at("media");
        }
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
