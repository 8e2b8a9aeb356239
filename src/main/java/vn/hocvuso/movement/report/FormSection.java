package vn.hocvuso.movement.report;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A part of a form, with its fields in their order. */
public record FormSection(String title, List<FormField> fields) implements Serializable {

    /** @throws Refusal {@code movement.form.section} */
    public FormSection {
        title = Folding.clean(title);
        if (title.isEmpty() || title.length() > FormField.LONGEST_LABEL) {
            throw new Refusal("movement.form.section", FormField.LONGEST_LABEL).at("sectionTitle");
        }
        fields = List.copyOf(fields);
    }
}
