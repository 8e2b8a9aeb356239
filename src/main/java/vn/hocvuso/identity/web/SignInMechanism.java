package vn.hocvuso.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.RecentSessions;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.SignedIn;

/** Tells the container who sends a request by the session's cookie, and leads those without one to the sign-in page. */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private final RecentSessions sessions;
    private final CurrentLearner current;

    @Inject
    SignInMechanism(RecentSessions sessions, CurrentLearner current) {
        this.sessions = sessions;
        this.current = current;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith("/resources/")) {
            return context.doNothing();
        }
        var signedIn = SessionCookie.token(request).flatMap(sessions::resume);
        if (signedIn.isPresent()) {
            current.become(signedIn.get());
            return context.notifyContainerAboutLogin(signedIn.get().username(), roles(signedIn.get()));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return askToSignIn(request, response);
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            response.sendRedirect("/sign-in?needed=true&next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static java.util.Set<String> roles(SignedIn person) {
        return person.roles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
