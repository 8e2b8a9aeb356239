package vn.hocvuso.movement.report;

import java.util.List;

/** What a file says of reporting. */
record ReportingPlan(List<Holidays.Day> holidays, List<Form> forms, List<ReportLine.Terms> lines) {

    /** A version of a form. */
    record Form(String code, int number, String title, boolean sample, List<FormSection> sections) {}

    ReportingPlan {
        holidays = List.copyOf(holidays);
        forms = List.copyOf(forms);
        lines = List.copyOf(lines);
    }
}
