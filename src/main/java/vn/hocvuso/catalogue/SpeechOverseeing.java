package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.UseCase;

/** The operator sees how far lessons are read aloud. Passes administrators; {@code identity.page.unknown} else. */
@UseCase
public class SpeechOverseeing {

    /**
     * How things stand.
     *
     * @param wanted false when it is switched off
     * @param program what speaks, as it is set
     * @param installed whether that program is there
     * @param compressed whether there is a program that makes sound small
     * @param recordings how many texts have been read
     * @param kilobytes what they take
     * @param busy true while lessons are being read
     * @param problems lessons that could not be read, as {@code course/lesson: reason}
     */
    public record State(
            boolean wanted,
            String program,
            boolean installed,
            boolean compressed,
            long recordings,
            long kilobytes,
            boolean busy,
            List<String> problems) {}

    private final SpeechSwitch speech;
    private final Synthesising synthesising;
    private final SynthesisKeeping keeping;
    private final Grants grants;

    @Inject
    SpeechOverseeing(SpeechSwitch speech, Synthesising synthesising, SynthesisKeeping keeping, Grants grants) {
        this.speech = speech;
        this.synthesising = synthesising;
        this.keeping = keeping;
        this.grants = grants;
    }

    public State state(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var programs = speech.look();
        var kept = keeping.kept();
        return new State(
                programs.wanted(),
                programs.name(),
                programs.ready(),
                programs.encoder().isPresent(),
                kept.recordings(),
                (kept.bytes() + 1023) / 1024,
                synthesising.isBusy(),
                synthesising.problems());
    }

    /** Looks at all lessons again, those that could not be read too. */
    public void again(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        synthesising.again();
    }
}
