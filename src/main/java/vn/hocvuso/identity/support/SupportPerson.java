package vn.hocvuso.identity.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Somebody whom the learners of a place may ask for help; each place has one. */
@Entity
@Table(name = "identity_support_person")
class SupportPerson {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_HOURS = 200;

    @Id
    private String place;

    @Version
    private int version;

    private String name;

    private String phone;

    private String hours;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA only. */
    protected SupportPerson() {}

    /**
     * @param place the code of a commune or of a province
     * @throws Refusal as {@link #become}
     */
    SupportPerson(String place, String name, String phone, String hours, Instant now) {
        this.place = place;
        become(name, phone, hours, now);
    }

    /**
     * Another person, or the same one told anew.
     *
     * @param hours when she can be reached, in the words of whoever writes it; may be empty
     * @throws Refusal {@code identity.support.nameNeeded}, {@code identity.support.phoneNeeded},
     *     {@code identity.phone.form} or {@code identity.support.hoursLong}
     */
    final void become(String newName, String newPhone, String newHours, Instant now) {
        var cleanName = Folding.clean(newName);
        if (cleanName.isEmpty() || cleanName.length() > LONGEST_NAME) {
            throw new Refusal("identity.support.nameNeeded", LONGEST_NAME).at("name");
        }
        var cleanPhone = Registering.phone(newPhone);
        if (cleanPhone.isEmpty()) {
            throw new Refusal("identity.support.phoneNeeded").at("phone");
        }
        var cleanHours = Folding.clean(newHours);
        if (cleanHours.length() > LONGEST_HOURS) {
            throw new Refusal("identity.support.hoursLong", LONGEST_HOURS).at("hours");
        }
        name = cleanName;
        phone = cleanPhone;
        hours = cleanHours;
        changedAt = now;
    }

    String place() {
        return place;
    }

    String name() {
        return name;
    }

    /** Digits with an optional plus. */
    String phone() {
        return phone;
    }

    String hours() {
        return hours;
    }

    Instant changedAt() {
        return changedAt;
    }
}
