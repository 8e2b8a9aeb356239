package vn.hocvuso.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.SignedIn;

/** Who is signed in, written on the HTTP request by the module that has checked its cookie. */
@ApplicationScoped
class RequestPresence implements CurrentLearner.Presence {

    private static final String PERSON = RequestPresence.class.getName();

    private final HttpServletRequest request;

    @Inject
    RequestPresence(HttpServletRequest request) {
        this.request = request;
    }

    /** Called once per request. */
    static void write(SignedIn person, HttpServletRequest request) {
        request.setAttribute(PERSON, person);
    }

    @Override
    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable((SignedIn) request.getAttribute(PERSON));
    }
}
