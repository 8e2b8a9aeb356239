package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.ClientAddress;
import vn.hocvuso.platform.web.LocalAddress;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code open/identity/sign-up.xhtml?next=…}. */
@Named
@RequestScoped
public class SignUpPage {

    private final Registering registering;
    private final Frameworks frameworks;
    private final CommuneChoice communeChoice;
    private final ReaderMemory readerMemory;
    private final HttpServletRequest request;
    private final Answer answer;

    private String next = "";
    private String fullName = "";
    private String username = "";
    private String password = "";
    private String[] groups = {};
    private String communeText = "";
    private String email = "";
    private String phone = "";
    private boolean consents;

    @Inject
    SignUpPage(
            Registering registering,
            Frameworks frameworks,
            CommuneChoice communeChoice,
            ReaderMemory readerMemory,
            HttpServletRequest request,
            Answer answer) {
        this.registering = registering;
        this.frameworks = frameworks;
        this.communeChoice = communeChoice;
        this.readerMemory = readerMemory;
        this.request = request;
        this.answer = answer;
    }

    public void signUp() {
        var code = communeChoice.resolve(communeText, request.getParameter("commune"));
        var token = registering.register(
                new Registering.Application(username, password, fullName, Set.of(groups), code, email, phone, consents),
                ClientAddress.of(request));
        SessionCookie.keep(request, answer.response(), token, false);
        readerMemory.signedUp(request, token);
        answer.redirect(next.isEmpty() || next.equals("/") ? "/learn/home.xhtml" : LocalAddress.orHome(next));
    }

    public List<Framework.Group> getAllGroups() {
        return frameworks.current().groups();
    }

    public List<Place> getCandidates() {
        return communeChoice.candidates();
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
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

    public String[] getGroups() {
        return groups.clone();
    }

    public void setGroups(String[] groups) {
        this.groups = groups.clone();
    }

    public String getCommuneText() {
        return communeText;
    }

    public void setCommuneText(String communeText) {
        this.communeText = communeText;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isConsents() {
        return consents;
    }

    public void setConsents(boolean consents) {
        this.consents = consents;
    }
}
