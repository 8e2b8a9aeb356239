package vn.hocvuso.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.SigningIn;

/** {@code POST /sign-out}: closes this device's session. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SigningIn signingIn;

    @Inject
    public SignOut(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionCookie.token(request).ifPresent(signingIn::signOut);
        SessionCookie.forget(request, response);
        var desk = request.getSession(false);
        if (desk != null) {
            desk.invalidate();
        }
        response.sendRedirect("/");
    }
}
