package vn.hocvuso.movement.report;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.platform.Refusal;

/** A part of a form, with its fields in their order. */
public record FormSection(String title, List<FormField> fields) implements Serializable {

    /** @throws Refusal {@code movement.form.section} */
    public FormSection {
        if (title.isBlank() || title.length() > FormField.LONGEST_LABEL) {
            throw new Refusal("movement.form.section", FormField.LONGEST_LABEL).at("sectionTitle");
        }
        fields = List.copyOf(fields);
    }
}
