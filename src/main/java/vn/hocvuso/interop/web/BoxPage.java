package vn.hocvuso.interop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.exchange.BoxKeeping;
import vn.hocvuso.interop.exchange.BoxKeeping.Standing;
import vn.hocvuso.platform.web.ClientAddress;

/** Behind {@code manage/interop/box.xhtml}: this system as a commune box. */
@Named
@RequestScoped
public class BoxPage {

    private static final String HERE = "/manage/interop/box.xhtml?faces-redirect=true";

    private final BoxKeeping keeping;
    private final CurrentLearner learner;
    private final HttpServletRequest request;

    private Standing standing;
    private String key = "";
    private String address;
    private Part receipt;
    private String done = "";
    private boolean nothing;

    @Inject
    BoxPage(BoxKeeping keeping, CurrentLearner learner, HttpServletRequest request) {
        this.keeping = keeping;
        this.learner = learner;
        this.request = request;
    }

    /** View action: administrators only. */
    public void open() {
        getStanding();
    }

    /** Asked again and again while something is on its way. */
    public void look() {
        standing = keeping.standing(learner.ref());
    }

    public String link() {
        keeping.link(learner.ref(), key, address, ClientAddress.of(request));
        return HERE + "&done=linked";
    }

    public String pause(boolean paused) {
        keeping.pause(learner.ref(), paused);
        return HERE;
    }

    public String confirm() throws IOException {
        var struck = keeping.confirm(learner.ref(), UploadedFile.content(receipt), ClientAddress.of(request));
        return HERE + "&done=" + struck;
    }

    public Standing getStanding() {
        if (standing == null) {
            look();
        }
        return standing;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getAddress() {
        return address == null ? getStanding().address() : address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Part getReceipt() {
        return receipt;
    }

    public void setReceipt(Part receipt) {
        this.receipt = receipt;
    }

    /** {@code linked} after the key was taken; after a receipt, how many records it struck. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    /** True when results were asked for and there are none. */
    public boolean isNothing() {
        return nothing;
    }

    public void setNothing(boolean nothing) {
        this.nothing = nothing;
    }
}
