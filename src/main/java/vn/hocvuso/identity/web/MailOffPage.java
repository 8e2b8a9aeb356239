package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.identity.mail.MailLinks;
import vn.hocvuso.platform.web.ClientAddress;
import vn.hocvuso.platform.web.PageParameters;

/**
 * Behind {@code open/identity/mail-off.xhtml?key=…}: looking at it changes nothing; sending its form turns letters off, and so
 * does the one click of a mail program (RFC 8058), which sends the same.
 */
@Named
@RequestScoped
public class MailOffPage {

    private final MailLinks links;
    private final HttpServletRequest request;
    private final String key;

    private String address = "";
    private boolean found;

    @Inject
    MailOffPage(MailLinks links, HttpServletRequest request, PageParameters parameters) {
        this.links = links;
        this.request = request;
        this.key = parameters.text("key");
    }

    /** Reads what the page shows, or does what its form asks for. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            links.off(key, ClientAddress.of(request));
        } else {
            address = links.address(key, ClientAddress.of(request));
        }
        found = true;
    }

    /** True when the key is one. */
    public boolean isFound() {
        return found;
    }

    /** Where letters are sent; empty when they are off. */
    public String getAddress() {
        return address;
    }

    public String getKey() {
        return key;
    }
}
