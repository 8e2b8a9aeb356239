package vn.hocvuso.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.platform.config.Contact;

/** Behind {@code open/platform/accessibility.xhtml}: what was checked for whom cannot see, hear or hold a mouse. */
@Named
@ApplicationScoped
public class AccessibilityPage {

    private final Contact contact;
    private final CheckedPages checked = CheckedPages.read();

    @Inject
    AccessibilityPage(Contact contact) {
        this.contact = contact;
    }

    public CheckedPages getChecked() {
        return checked;
    }

    /** Empty when the operator has named nobody. */
    public String getContact() {
        return contact.text().orElse("");
    }
}
