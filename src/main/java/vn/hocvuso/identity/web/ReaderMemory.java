package vn.hocvuso.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.ReaderKeeping;
import vn.hocvuso.identity.RecentSessions;
import vn.hocvuso.identity.SignedIn;
import vn.hocvuso.platform.web.Reader;
import vn.hocvuso.platform.web.ReaderCookie;
import vn.hocvuso.platform.web.ReadingLanguage;

/** Carries the choices of the reader's bar, and the language of lessons, between a person and the browsers she signs in with. */
@ApplicationScoped
public class ReaderMemory {

    private final ReaderKeeping keeping;
    private final RecentSessions sessions;
    private final CurrentLearner current;

    @Inject
    ReaderMemory(ReaderKeeping keeping, RecentSessions sessions, CurrentLearner current) {
        this.keeping = keeping;
        this.sessions = sessions;
        this.current = current;
    }

    void on(@Observes Reader.Chosen chosen) {
        current.signedIn()
                .ifPresent(
                        person -> keeping.keep(person.learner(), chosen.reader().text()));
    }

    void on(@Observes ReadingLanguage.Chosen chosen) {
        current.signedIn().ifPresent(person -> keeping.keepReading(person.learner(), chosen.code()));
    }

    /** A browser in which nothing has been chosen shows pages as the person who has just signed in likes them. */
    void signedIn(HttpServletRequest request, HttpServletResponse response, String token) {
        if (ReaderCookie.of(request).isEmpty()) {
            sessions.resume(token)
                    .map(SignedIn::learner)
                    .flatMap(keeping::kept)
                    .ifPresent(choice -> ReaderCookie.keep(response, Reader.of(choice)));
        }
        if (ReadingLanguage.of(request).isEmpty()) {
            sessions.resume(token)
                    .map(SignedIn::learner)
                    .flatMap(keeping::keptReading)
                    .ifPresent(code -> ReadingLanguage.keep(response, code));
        }
    }

    /** What was chosen before there was an account belongs to it now. */
    void signedUp(HttpServletRequest request, String token) {
        ReaderCookie.of(request).ifPresent(reader -> sessions.resume(token)
                .ifPresent(person -> keeping.keep(person.learner(), reader.text())));
        ReadingLanguage.of(request).ifPresent(code -> sessions.resume(token)
                .ifPresent(person -> keeping.keepReading(person.learner(), code)));
    }
}
