package vn.hocvuso.movement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.movement.report.FormField;
import vn.hocvuso.movement.report.ReportBrowsing.Filled;
import vn.hocvuso.platform.Refusal;

/** An input of a report's form, for what people write. */
public class ReportEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,2})?");

    private final FormField field;
    private String text;

    ReportEntry(Filled filled) {
        field = filled.field();
        text = field.kind().isNumeric()
                ? filled.number().map(BigDecimal::toPlainString).orElse("").replace('.', ',')
                : filled.text();
    }

    String code() {
        return field.code();
    }

    /**
     * The number that was written; empty for none.
     *
     * @param input in which it was
     * @throws Refusal {@code movement.page.amount}
     */
    Optional<BigDecimal> number(String input) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw new Refusal("movement.page.amount", field.label()).at(input);
        }
        return Optional.of(new BigDecimal(typed.replace(',', '.')));
    }

    public String getLabel() {
        return field.label();
    }

    public boolean isNumeric() {
        return field.kind().isNumeric();
    }

    public boolean isRequired() {
        return field.required();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
