package vn.hocvuso.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.SignedIn;
import vn.hocvuso.platform.web.CurrentReader;
import vn.hocvuso.platform.web.Here;

/**
 * What the frame of a page depends on besides its language, for {@code hv:kept}: all who share it get the same frame, but
 * for what is looked up afresh.
 */
@Named("frame")
@ApplicationScoped
public class PageFrame {

    private final CurrentLearner learner;
    private final CurrentReader reader;
    private final Here here;

    @Inject
    PageFrame(CurrentLearner learner, CurrentReader reader, Here here) {
        this.learner = learner;
        this.reader = reader;
        this.here = here;
    }

    /** How one reads, and in which roles. */
    public String getLooks() {
        return reader.getChosen().text()
                + (reader.isSimple() ? " simple" : "")
                + (reader.isSaver() ? " saver" : "")
                + (here.isDownload() ? " download " : " ")
                + learner.signedIn().map(SignedIn::roles).orElse(null);
    }

    /** The same, and scheme and host: what a whole page depends on besides its content, if that says nothing of the address. */
    public String getShared() {
        return getLooks() + ' ' + here.getSite();
    }

    /** The same, and the address. */
    public String getWhole() {
        return getShared() + here.getAddress();
    }
}
