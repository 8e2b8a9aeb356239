package vn.hocvuso.interop.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.confirmation.DeliveryAdministering;

/** Behind {@code manage/interop/deliveries.xhtml}: confirmed levels on their way to the identity platform. */
@Named
@ViewScoped
public class DeliveriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/interop/deliveries.xhtml?faces-redirect=true&resent=";

    private final DeliveryAdministering administering;
    private final CurrentLearner learner;

    private DeliveryAdministering.Standing standing;

    @Inject
    DeliveriesPage(DeliveryAdministering administering, CurrentLearner learner) {
        this.administering = administering;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        standing = administering.standing(learner.ref());
    }

    public String resend(String id) {
        administering.resend(learner.ref(), id);
        return HERE + "1";
    }

    public String resendAll() {
        return HERE + administering.resendAll(learner.ref());
    }

    public DeliveryAdministering.Standing getStanding() {
        return standing;
    }
}
