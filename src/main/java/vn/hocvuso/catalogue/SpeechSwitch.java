package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hocvuso.catalogue.speech.SpeechPrograms;

/** Whether programs of this machine read aloud, and which: what the operator has set and installed. Thread-safe. */
@ApplicationScoped
public class SpeechSwitch {

    private static final String SETTING = "hocvuso.speech.synthesiser";

    private final String setting;
    private volatile SpeechPrograms programs;

    SpeechSwitch() {
        // An empty value says no; no value says nothing.
        setting = Optional.ofNullable(
                        ConfigProvider.getConfig().getConfigValue(SETTING).getRawValue())
                .map(String::strip)
                .orElse(SpeechPrograms.USUAL);
        look();
    }

    /** Looks again at what is installed. */
    public SpeechPrograms look() {
        programs = SpeechPrograms.find(
                setting, Optional.ofNullable(System.getenv("PATH")).orElse(""));
        return programs;
    }

    SpeechPrograms programs() {
        return programs;
    }

    /** False when the operator has switched it off: nothing new is read, and what was read is not offered. */
    public boolean isWanted() {
        return programs.wanted();
    }
}
