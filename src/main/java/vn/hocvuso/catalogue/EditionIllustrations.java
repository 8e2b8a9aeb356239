package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Finds the pictures and recordings of an edition. */
@ApplicationScoped
class EditionIllustrations {

    private final Pictures pictures;
    private final MediaFiles media;

    @Inject
    EditionIllustrations(Pictures pictures, MediaFiles media) {
        this.pictures = pictures;
        this.media = media;
    }

    /** To be used in the transaction in which it was made. */
    Illustrations of(Edition edition) {
        return new Found(pictures.shown(edition.pictures().values()), media.lines(edition.media()), media);
    }

    private record Found(Map<String, Markdown.Picture> pictures, Map<String, MediaFiles.Line> lines, MediaFiles media)
            implements Illustrations {

        @Override
        public Optional<Markdown.Picture> picture(String name) {
            return Optional.ofNullable(pictures.get(name));
        }

        @Override
        public Optional<Recording> recording(MediaBlock block) {
            return Optional.ofNullable(lines.get(block.name())).map(line -> recording(block, line));
        }

        private Recording recording(MediaBlock block, MediaFiles.Line line) {
            var captions = Optional.ofNullable(lines.get(block.captions()))
                    .filter(found -> found.kind() == MediaKind.CAPTIONS);
            return new Recording(
                    line.kind(),
                    line.mediaType(),
                    line.address(block.name()),
                    Picture.kilobytes(line.bytes()),
                    line.width(),
                    line.height(),
                    captions.map(found -> found.address(block.captions())).orElse(""),
                    MediaFile.language(block.captions()),
                    Transcript.of(block, name -> Optional.ofNullable(lines.get(name))
                            .filter(found -> !found.kind().isRecording())
                            .map(media::text)));
        }
    }
}
