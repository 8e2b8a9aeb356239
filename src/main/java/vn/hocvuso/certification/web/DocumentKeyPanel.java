package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.keys.DocumentKeyReading;
import vn.hocvuso.certification.keys.DocumentKeyTime;
import vn.hocvuso.identity.CurrentLearner;

/** Behind the composite {@code certification:documentKey}: warns administrators when what signs documents is about to end. */
@Named
@RequestScoped
public class DocumentKeyPanel {

    private final DocumentKeyReading reading;
    private final CurrentLearner learner;

    private DocumentKeyTime time;

    @Inject
    DocumentKeyPanel(DocumentKeyReading reading, CurrentLearner learner) {
        this.reading = reading;
        this.learner = learner;
    }

    /** False for everybody but administrators, without asking the database. */
    public boolean isWarned() {
        return learner.isAdministrator() && getTime().isWarned();
    }

    /** For administrators only; read once for each request. */
    public DocumentKeyTime getTime() {
        if (time == null) {
            time = reading.time(learner.ref());
        }
        return time;
    }

    /** Names the message that says what is the matter. */
    public String getKey() {
        return "documentKey." + getTime().state();
    }
}
