package vn.hocvuso.catalogue.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Has a text read by the programs of this machine, each a process of its own that is ended when it takes too long. No
 * shell, and the text goes in by a file: nothing in it can be taken for an order.
 */
public final class Synthesiser {

    /** Goes up when the same sentences give another sound. */
    private static final int FORM = 1;

    private static final Duration LONGEST_SENTENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_ENCODING = Duration.ofMinutes(5);

    /** Words a minute: slower than the program's own 175, for those who read along. */
    private static final String SPEED = "145";

    /** Thousand bits a second: enough for a voice, and a minute costs 120 KB. */
    private static final String RATE = "16";

    /** Of 10: half the time of the most, and nobody hears the difference in a voice like this. */
    private static final String EFFORT = "5";

    private static final int BREATH = 300;
    private static final int LONGEST_COMPLAINT = 200;

    private final SpeechPrograms programs;

    public Synthesiser(SpeechPrograms programs) {
        this.programs = programs;
    }

    /** Names what {@link #speak} gives: the same for the same sentences in the same language. */
    public static String name(Spoken spoken, String language) {
        return Spoken.sha256(FORM + " " + language + " " + SPEED + " " + spoken.sha256());
    }

    /**
     * Reads the sentences, with a breath after each.
     *
     * @param most bytes
     * @throws SynthesisProblem when a program is missing, fails or takes too long, or the sound would have more bytes
     * @throws InterruptedException when the system stops
     */
    public Speech speak(Spoken spoken, String language, int most) throws SynthesisProblem, InterruptedException {
        return speak(spoken, language, most, read -> {});
    }

    /**
     * The same, telling how far it has come.
     *
     * @param progress is given how many sentences have been read, before it begins the next
     * @throws SynthesisProblem as {@link #speak(Spoken, String, int)}
     * @throws InterruptedException when the system stops
     */
    public Speech speak(Spoken spoken, String language, int most, IntConsumer progress)
            throws SynthesisProblem, InterruptedException {
        var speaker = programs.speaker().orElseThrow(() -> new SynthesisProblem(programs.name() + " is not installed"));
        try {
            var folder = Files.createTempDirectory("hocvuso-speech");
            try {
                var wave = folder.resolve("all.wav");
                var marks = read(spoken, language, speaker, folder, wave, progress);
                var encoded = encode(wave, folder);
                var sound = encoded.orElse(wave);
                if (Files.size(sound) > most) {
                    throw new SynthesisProblem("The sound has " + Files.size(sound) + " bytes, more than " + most
                            + (encoded.isPresent() ? "" : "; opusenc would make it smaller"));
                }
                return new Speech(encoded.isPresent() ? "audio/ogg" : "audio/wav", Files.readAllBytes(sound), marks);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new SynthesisProblem("Files of sound could not be read or written: " + e.getMessage(), e);
        }
    }

    private List<Mark> read(Spoken spoken, String language, Path speaker, Path folder, Path wave, IntConsumer progress)
            throws IOException, SynthesisProblem, InterruptedException {
        var marks = new ArrayList<Mark>();
        var text = folder.resolve("sentence.txt");
        var sound = folder.resolve("sentence.wav");
        try (var all = new WaveFile(wave)) {
            var begun = 0;
            for (var sentence : spoken.sentences()) {
                progress.accept(begun++);
                Files.writeString(text, sentence.text(), StandardCharsets.UTF_8);
                Files.deleteIfExists(sound);
                run(
                        LONGEST_SENTENCE,
                        folder,
                        List.of(
                                speaker.toString(),
                                "-v",
                                language,
                                "-s",
                                SPEED,
                                "-b",
                                "1",
                                "-f",
                                text.toString(),
                                "-w",
                                sound.toString()));
                if (!Files.exists(sound)) {
                    continue;
                }
                var from = all.milliseconds();
                all.append(sound);
                all.pause(BREATH);
                marks.add(new Mark(sentence.part(), from, all.milliseconds(), sentence.text()));
            }
        }
        if (marks.isEmpty()) {
            throw new SynthesisProblem("Nothing to read");
        }
        return List.copyOf(marks);
    }

    private Optional<Path> encode(Path wave, Path folder) throws IOException, SynthesisProblem, InterruptedException {
        if (programs.encoder().isEmpty()) {
            return Optional.empty();
        }
        var encoder = programs.encoder().get();
        var small = folder.resolve("all.ogg");
        var line = encoder.getFileName().toString().startsWith("opusenc")
                ? List.of(
                        encoder.toString(), "--quiet", "--bitrate", RATE, "--speech", wave.toString(), small.toString())
                : List.of(
                        encoder.toString(),
                        "-nostdin",
                        "-loglevel",
                        "error",
                        "-i",
                        wave.toString(),
                        "-c:a",
                        "libopus",
                        "-b:a",
                        RATE + "k",
                        small.toString());
        run(LONGEST_ENCODING, folder, line);
        if (!Files.exists(small)) {
            throw new SynthesisProblem(encoder.getFileName() + " has written nothing");
        }
        return Optional.of(small);
    }

    private void run(Duration longest, Path folder, List<String> line)
            throws IOException, SynthesisProblem, InterruptedException {
        var command = new ArrayList<String>();
        programs.courtesy().ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "19")));
        command.addAll(line);
        var log = folder.resolve("log.txt");
        var program = Path.of(line.get(0)).getFileName();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SynthesisProblem(program + " took longer than " + longest.toSeconds() + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new SynthesisProblem(
                        program + " ended with code " + process.exitValue() + ": " + beginning(Files.readString(log)));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static String beginning(String complaint) {
        var line = complaint.strip().lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), LONGEST_COMPLAINT));
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
