package vn.hocvuso.catalogue.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the machine read a text, or it is said why they do not. */
class SynthesiserTest {

    private static final int MOST = 1024 * 1024;
    private static final Spoken TEXT = Spoken.of("Ba bước", List.of("<p>-v Đừng vội. Hãy hỏi con cháu.</p>"));

    @TempDir
    Path folder;

    private static SpeechPrograms installed() {
        return SpeechPrograms.find(
                SpeechPrograms.USUAL, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    private SpeechPrograms script(String text) throws IOException {
        var program = Files.writeString(folder.resolve("speaker"), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return SpeechPrograms.find(program.toString(), "");
    }

    private static String problem(SpeechPrograms programs) {
        return assertThrows(SynthesisProblem.class, () -> new Synthesiser(programs).speak(TEXT, "vi", MOST))
                .getMessage();
    }

    @Test
    void theInstalledProgramReadsEachSentenceOrItIsSaidThatThereIsNone() throws Exception {
        var programs = installed();
        if (!programs.ready()) {
            assertEquals("espeak-ng is not installed", problem(programs));
            return;
        }
        var told = new ArrayList<Integer>();
        var speech = new Synthesiser(programs).speak(TEXT, "vi", MOST, told::add);
        assertEquals(List.of(0, 1, 2), told, "how many had been read before each");
        assertEquals(programs.encoder().isPresent() ? "audio/ogg" : "audio/wav", speech.mediaType());
        assertEquals(
                TEXT.sentences(),
                speech.marks().stream()
                        .map(mark -> new Spoken.Sentence(mark.part(), mark.text()))
                        .toList());
        var before = 0;
        for (var mark : speech.marks()) {
            assertEquals(before, mark.from());
            assertTrue(mark.to() - mark.from() > 500, speech.marks().toString());
            before = mark.to();
        }
        assertTrue(speech.bytes().length > 1000);
    }

    @Test
    void withoutASmallProgramTheSoundStaysAsItIs() throws Exception {
        var programs = installed();
        if (!programs.ready()) {
            assertFalse(problem(programs).isEmpty());
            return;
        }
        var alone = new SpeechPrograms(true, programs.name(), programs.speaker(), Optional.empty(), Optional.empty());
        var speech = new Synthesiser(alone).speak(TEXT, "vi", MOST);
        assertEquals("audio/wav", speech.mediaType());
        var seconds = speech.marks().get(speech.marks().size() - 1).to() / 1000.0;
        assertEquals(44 + seconds * 22050 * 2, speech.bytes().length, 200);
        var problem = assertThrows(SynthesisProblem.class, () -> new Synthesiser(alone).speak(TEXT, "vi", 1000));
        assertTrue(problem.getMessage().endsWith("opusenc would make it smaller"), problem.getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatFailsIsQuoted() throws IOException {
        assertEquals("speaker ended with code 3: no such voice", problem(script("echo no such voice; exit 3")));
        assertEquals("Nothing to read", problem(script("exit 0")));
    }

    @Test
    void whatIsSwitchedOffOrAbsentIsKnown() {
        assertFalse(SpeechPrograms.find("off", "/usr/bin").wanted());
        assertFalse(SpeechPrograms.find("", "/usr/bin").wanted());
        var absent = SpeechPrograms.find("khong-co", folder.toString());
        assertTrue(absent.wanted());
        assertFalse(absent.ready());
        assertEquals("khong-co is not installed", problem(absent));
    }
}
