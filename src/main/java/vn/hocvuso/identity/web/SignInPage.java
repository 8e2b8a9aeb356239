package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.identity.SigningIn;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.ClientAddress;
import vn.hocvuso.platform.web.LocalAddress;

/** Behind {@code open/identity/sign-in.xhtml?next=…}. */
@Named
@RequestScoped
public class SignInPage {

    private final SigningIn signingIn;
    private final ReaderMemory readerMemory;
    private final HttpServletRequest request;
    private final Answer answer;

    private String next = "";
    private boolean needed;
    private String username = "";
    private String password = "";
    private boolean ownDevice;

    @Inject
    SignInPage(SigningIn signingIn, ReaderMemory readerMemory, HttpServletRequest request, Answer answer) {
        this.signingIn = signingIn;
        this.readerMemory = readerMemory;
        this.request = request;
        this.answer = answer;
    }

    public void signIn() {
        var token = signingIn.signIn(username, password, ClientAddress.of(request), ownDevice);
        SessionCookie.keep(request, answer.response(), token, ownDevice);
        readerMemory.signedIn(request, answer.response(), token);
        answer.redirect(next.isEmpty() || next.equals("/") ? "/learn/home.xhtml" : LocalAddress.orHome(next));
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public boolean isNeeded() {
        return needed;
    }

    public void setNeeded(boolean needed) {
        this.needed = needed;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isOwnDevice() {
        return ownDevice;
    }

    public void setOwnDevice(boolean ownDevice) {
        this.ownDevice = ownDevice;
    }
}
