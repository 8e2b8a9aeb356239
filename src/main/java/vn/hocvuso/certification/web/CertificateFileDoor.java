package vn.hocvuso.certification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.credential.CredentialDoor;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.TooManyTries;

/** Lets whoever may have them to the files of a certificate that bear the holder's name, and answers everybody else. */
@ApplicationScoped
class CertificateFileDoor {

    private final CredentialDoor door;
    private final CurrentLearner learner;
    private final Here here;

    @Inject
    CertificateFileDoor(CredentialDoor door, CurrentLearner learner, Here here) {
        this.door = door;
        this.learner = learner;
        this.here = here;
    }

    /**
     * Looks a certificate up, by the link of the request where it has one.
     *
     * @param hasFile whether there is such a file of a certificate
     * @return empty when the answer has been given: that there is none, or that the client has to wait
     */
    Optional<Issuance> open(
            String number, Predicate<Issuance> hasFile, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var link = request.getParameter("link");
        var actor = learner.isPresent() ? Optional.of(learner.ref()) : Optional.<Learner.Ref>empty();
        try {
            var found = door.certificate(number, link == null ? "" : link, actor, here.getClient())
                    .filter(hasFile);
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return found;
        } catch (Refusal refusal) {
            TooManyTries.answer(refusal, request, response);
            return Optional.empty();
        }
    }
}
