package vn.hocvuso.identity.web;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import vn.hocvuso.identity.RecentSessions;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.SignedIn;

/**
 * Tells who sends a request by the session's cookie: the house always, the container where a role is asked for. Leads those
 * without one to the sign-in page there. A module of the Servlet Container Profile (Jakarta Authentication 3.0, chapter 3).
 */
class SignInModule implements ServerAuthModule {

    /** In the message's map, {@code true} where a role is asked for (section 3.8.1.1). */
    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

    private final RecentSessions sessions;
    private CallbackHandler container;

    SignInModule(RecentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        var request = (HttpServletRequest) message.getRequestMessage();
        if (request.getRequestURI().startsWith("/resources/")) {
            return nobody(client);
        }
        var signedIn = SessionCookie.token(request).flatMap(sessions::resume);
        signedIn.ifPresent(person -> RequestPresence.write(person, request));
        if (!Boolean.parseBoolean(String.valueOf(message.getMap().get(MANDATORY)))) {
            // The container would make principals and a security context that nobody asks for.
            return nobody(client);
        }
        return signedIn.isPresent()
                ? somebody(client, signedIn.get())
                : askToSignIn(request, (HttpServletResponse) message.getResponseMessage());
    }

    private AuthStatus nobody(Subject client) throws AuthException {
        return tell(new CallerPrincipalCallback(client, (Principal) null));
    }

    private AuthStatus somebody(Subject client, SignedIn person) throws AuthException {
        var roles = person.roles().stream().map(Role::name).toArray(String[]::new);
        return tell(new CallerPrincipalCallback(client, person.username()), new GroupPrincipalCallback(client, roles));
    }

    private AuthStatus tell(Callback... what) throws AuthException {
        try {
            container.handle(what);
            return AuthStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException(e);
        }
    }

    private static AuthStatus askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthException {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            response.sendRedirect("/sign-in?needed=true&next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AuthException(e);
        }
        return AuthStatus.SEND_CONTINUE;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        subject.getPrincipals().clear();
    }
}
