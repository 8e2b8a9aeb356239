package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.catalogue.SpeechOverseeing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/catalogue/speech.xhtml}: how far lessons are read aloud. */
@Named
@RequestScoped
public class SpeechPage {

    private final SpeechOverseeing overseeing;
    private final CurrentLearner learner;
    private SpeechOverseeing.State state;

    @Inject
    SpeechPage(SpeechOverseeing overseeing, CurrentLearner learner) {
        this.overseeing = overseeing;
        this.learner = learner;
    }

    /** View action: reads the state. */
    public void open() {
        state = overseeing.state(learner.ref());
    }

    public void again() {
        overseeing.again(learner.ref());
        open();
    }

    public SpeechOverseeing.State getState() {
        if (state == null) {
            open();
        }
        return state;
    }
}
