package vn.hocvuso.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;
import vn.hocvuso.platform.Refusal;

/**
 * A video or a sound as a lesson's Markdown names it: {@code ![What it shows](../media/a.mp4 "captions=a.vi.vtt
 * transcript=a.md poster=a.jpg")}, in a paragraph of its own.
 *
 * @param description what stands between the square brackets
 * @param captions the name of the captions; empty when none are named
 * @param transcript the name of the transcript; empty when none is named
 * @param poster the name of the picture that stands in its place until it plays; empty when none is named
 * @param alone whether nothing else stands in its paragraph
 * @param known whether every word beside it means something
 */
public record MediaBlock(
        String name,
        MediaKind kind,
        String description,
        String captions,
        String transcript,
        String poster,
        boolean alone,
        boolean known) {

    /** What a block lacks. */
    public enum Gap {
        /** The file itself, or one that is named beside it. */
        FILE,
        CAPTIONS,
        TRANSCRIPT,
        /** A paragraph of its own. */
        PARAGRAPH,
        /** Words beside it that say something. */
        WORDS
    }

    /** @param name the file that it is about */
    public record Lack(Gap gap, String name) {

        /** How the one who wrote the lesson learns of it. */
        public Refusal refusal(String lesson) {
            return switch (gap) {
                case FILE -> new Refusal("catalogue.draft.mediaMissing", name, lesson);
                case CAPTIONS -> new Refusal("catalogue.draft.captionsMissing", name, lesson);
                case TRANSCRIPT -> new Refusal("catalogue.draft.transcriptMissing", name, lesson);
                case PARAGRAPH -> new Refusal("catalogue.draft.mediaInline", name, lesson);
                case WORDS -> new Refusal("catalogue.draft.mediaWords", name, lesson);
            };
        }
    }

    private static final Pattern TARGET = Pattern.compile("(?:\\.\\./)?media/([a-z0-9][a-z0-9._-]{0,79})");
    private static final Pattern WORD = Pattern.compile("(captions|transcript|poster)=([a-z0-9][a-z0-9._-]{0,79})");

    /** The block that an image stands for; empty when it is a picture, or leads nowhere. */
    public static Optional<MediaBlock> of(Image image) {
        var target = TARGET.matcher(image.getDestination());
        if (!target.matches()) {
            return Optional.empty();
        }
        return MediaKind.named(target.group(1))
                .filter(MediaKind::isRecording)
                .map(kind -> of(image, target.group(1), kind));
    }

    /** How a lesson names a recording, with captions and a transcript that are called as it is. */
    static String markdown(String name, SortedSet<String> names) {
        var stem = name.substring(0, name.lastIndexOf('.') + 1);
        var words = Stream.of(MediaKind.CAPTIONS, MediaKind.TRANSCRIPT)
                .flatMap(kind -> names.stream()
                        .filter(other -> other.startsWith(stem))
                        .filter(other ->
                                MediaKind.named(other).filter(kind::equals).isPresent())
                        .limit(1)
                        .map(other -> kind.name().toLowerCase(Locale.ROOT) + "=" + other))
                .collect(Collectors.joining(" "));
        return "![](../media/" + name + (words.isEmpty() ? "" : " \"" + words + "\"") + ")";
    }

    private static MediaBlock of(Image image, String name, MediaKind kind) {
        var captions = "";
        var transcript = "";
        var poster = "";
        var known = true;
        var title = image.getTitle() == null ? "" : image.getTitle().strip();
        for (var text : title.isEmpty() ? new String[0] : title.split("\\s+")) {
            var word = WORD.matcher(text);
            if (!word.matches()) {
                known = false;
                continue;
            }
            switch (word.group(1)) {
                case "captions" -> captions = word.group(2);
                case "transcript" -> transcript = word.group(2);
                default -> poster = word.group(2);
            }
        }
        var alone = image.getParent() instanceof Paragraph && image.getPrevious() == null && image.getNext() == null;
        return new MediaBlock(name, kind, Markdown.alternative(image), captions, transcript, poster, alone, known);
    }

    /**
     * What keeps a lesson with this block from being published; empty when nothing does. A video needs captions and a
     * transcript, which may be made from the captions; a sound needs a transcript.
     *
     * @param media the names that there are
     */
    public List<Lack> lacks(Set<String> media) {
        var lacks = new ArrayList<Lack>();
        if (!alone) {
            lacks.add(new Lack(Gap.PARAGRAPH, name));
        }
        if (!known) {
            lacks.add(new Lack(Gap.WORDS, name));
        }
        if (!media.contains(name)) {
            lacks.add(new Lack(Gap.FILE, name));
        }
        var captioned = isThere(captions, MediaKind.CAPTIONS, media, lacks);
        var transcribed = isThere(transcript, MediaKind.TRANSCRIPT, media, lacks);
        if (kind == MediaKind.VIDEO && !captioned) {
            lacks.add(new Lack(Gap.CAPTIONS, name));
        } else if (!captioned && !transcribed) {
            lacks.add(new Lack(Gap.TRANSCRIPT, name));
        }
        return List.copyOf(lacks);
    }

    private static boolean isThere(String wanted, MediaKind wantedKind, Set<String> media, List<Lack> lacks) {
        if (wanted.isEmpty()
                || MediaKind.named(wanted).filter(wantedKind::equals).isEmpty()) {
            return false;
        }
        if (!media.contains(wanted)) {
            lacks.add(new Lack(Gap.FILE, wanted));
        }
        return true;
    }
}
