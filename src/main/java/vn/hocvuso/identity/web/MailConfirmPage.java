package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.identity.mail.MailLinks;
import vn.hocvuso.platform.web.ClientAddress;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/identity/mail-confirm.xhtml?token=…}: looking at it changes nothing, sending its form confirms. */
@Named
@RequestScoped
public class MailConfirmPage {

    private final MailLinks links;
    private final HttpServletRequest request;
    private final String token;

    private String asked = "";
    private String confirmed = "";

    @Inject
    MailConfirmPage(MailLinks links, HttpServletRequest request, PageParameters parameters) {
        this.links = links;
        this.request = request;
        this.token = parameters.text("token");
    }

    /** Reads what the page shows, or does what its form asks for. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            confirmed = links.confirm(token, ClientAddress.of(request));
        } else {
            asked = links.asked(token, ClientAddress.of(request));
        }
    }

    /** The address that sending the form would confirm; empty when there is nothing to confirm. */
    public String getAsked() {
        return asked;
    }

    /** The address that was confirmed just now; empty when none was. */
    public String getConfirmed() {
        return confirmed;
    }

    public String getToken() {
        return token;
    }
}
