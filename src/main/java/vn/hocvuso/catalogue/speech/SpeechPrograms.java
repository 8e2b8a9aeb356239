package vn.hocvuso.catalogue.speech;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The programs of this machine that make speech.
 *
 * @param wanted whether the operator wants lessons read at all
 * @param name what speaks, as the operator calls it
 * @param speaker where it is; empty when it is not installed
 * @param encoder makes sound small: {@code opusenc} or {@code ffmpeg}; empty when neither is installed
 * @param courtesy {@code nice}, so that readers are served first; empty where there is none
 */
public record SpeechPrograms(
        boolean wanted, String name, Optional<Path> speaker, Optional<Path> encoder, Optional<Path> courtesy) {

    /** What speaks unless the operator says otherwise. */
    public static final String USUAL = "espeak-ng";

    private static final String OFF = "off";

    /**
     * Looks for the programs.
     *
     * @param setting the name or path of an espeak-ng; {@code off} or nothing for none
     * @param path the folders with programs, as the machine lists them
     */
    public static SpeechPrograms find(String setting, String path) {
        if (setting.isBlank() || setting.equals(OFF)) {
            return new SpeechPrograms(false, "", Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new SpeechPrograms(
                true,
                setting,
                program(setting, path),
                program("opusenc", path).or(() -> program("ffmpeg", path)),
                program("nice", path));
    }

    /** True when lessons can be read. */
    public boolean ready() {
        return speaker.isPresent();
    }

    private static Optional<Path> program(String name, String path) {
        var folders = name.contains(File.separator) ? new String[] {""} : path.split(File.pathSeparator);
        return Arrays.stream(folders)
                .flatMap(folder -> path(folder, name).stream())
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .map(Path::toAbsolutePath)
                .findFirst();
    }

    private static Optional<Path> path(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
