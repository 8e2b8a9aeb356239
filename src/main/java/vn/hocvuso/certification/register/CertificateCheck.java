package vn.hocvuso.certification.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.Validity;
import vn.hocvuso.certification.keys.KeyRing;

/** Goes through all certificates: their seals, their acts, and whether they stand as their acts say. */
final class CertificateCheck {

    private static final int PORTION = 500;

    private final CheckRows rows;
    private final CertificateReading reading;
    private final KeyRing keys;
    private final long founding;
    private final long size;

    /**
     * A check of certificates.
     *
     * @param founding how many entries the register began with
     * @param size how many it has
     */
    CertificateCheck(CheckRows rows, CertificateReading reading, KeyRing keys, long founding, long size) {
        this.rows = rows;
        this.reading = reading;
        this.keys = keys;
        this.founding = founding;
        this.size = size;
    }

    /** Looks at all; one that seems wrong is looked at twice, for something may just have been done to it. */
    void run(Findings findings, Watch watch, long before, long total) {
        var last = 0L;
        var done = 0L;
        var portion = rows.certificates(last, PORTION);
        while (!portion.isEmpty() && !watch.cancelled()) {
            var wrong = compare(portion);
            for (var certificate : wrong.keySet()) {
                var again = compare(List.of(certificate));
                again.values().forEach(list -> list.forEach(findings::add));
            }
            last = portion.get(portion.size() - 1);
            done += portion.size();
            watch.progress(before + done, Math.max(total, before + done));
            portion = rows.certificates(last, PORTION);
        }
    }

    private Map<Long, List<Finding>> compare(List<Long> certificates) {
        var acts = new HashMap<Long, List<CheckRows.Acted>>();
        rows.acts(certificates.get(0), certificates.get(certificates.size() - 1))
                .forEach(act -> acts.computeIfAbsent(act.certificate(), unused -> new ArrayList<>())
                        .add(act));
        var issuances = issuances(certificates);
        var wrong = new LinkedHashMap<Long, List<Finding>>();
        for (var certificate : certificates) {
            var findings = issuances.containsKey(certificate)
                    ? compare(issuances.get(certificate), acts.getOrDefault(certificate, List.of()))
                    : unreadable(certificate);
            if (!findings.isEmpty()) {
                wrong.put(certificate, findings);
            }
        }
        return wrong;
    }

    /** Where one cannot be read at all, each is read alone. */
    private Map<Long, Issuance> issuances(List<Long> certificates) {
        var found = new HashMap<Long, Issuance>();
        try {
            reading.all(certificates).forEach(issuance -> found.put(issuance.id(), issuance));
        } catch (RuntimeException e) {
            certificates.forEach(certificate -> alone(certificate).ifPresent(one -> found.put(certificate, one)));
        }
        return found;
    }

    private Optional<Issuance> alone(long certificate) {
        try {
            return reading.identified(certificate);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<Finding> unreadable(long certificate) {
        return List.of(Finding.certificate(Breach.CONTENT_CHANGED, certificate, ""));
    }

    private List<Finding> compare(Issuance issuance, List<CheckRows.Acted> acts) {
        if (acts.isEmpty()) {
            return List.of(Finding.certificate(Breach.CERTIFICATE_WITHOUT_ACT, issuance.id(), issuance.number()));
        }
        var findings = new ArrayList<Finding>();
        acts.stream()
                .filter(act -> act.index() < 0 && !act.waits())
                .forEach(act -> findings.add(Finding.act(Breach.ACT_NOT_ENTERED, act.act(), issuance.number())));
        if (!sealed(issuance, acts.get(0))) {
            findings.add(Finding.certificate(Breach.SEAL_BROKEN, issuance.id(), issuance.number()));
        } else if (!inTime(issuance)) {
            findings.add(Finding.certificate(Breach.KEY_NOT_IN_USE, issuance.id(), issuance.number()));
        }
        if (!issuance.content().issuedAt().equals(acts.get(0).at())) {
            findings.add(Finding.act(Breach.BACK_DATED, acts.get(0).act(), issuance.number()));
        }
        if (!stands(issuance.validity(), acts)
                || !Objects.equals(
                        issuance.validity().expiresOn(), issuance.content().expiresOn())) {
            findings.add(Finding.certificate(Breach.STATUS_UNFIT, issuance.id(), issuance.number()));
        }
        return findings;
    }

    private boolean sealed(Issuance issuance, CheckRows.Acted issued) {
        if (issuance.key().isEmpty()) {
            // of those from before, some may still wait while the register begins
            return issued.index() < 0 ? issued.waits() && size < founding : issued.index() < founding;
        }
        return keys.verify(issuance.key(), issuance.text().getBytes(StandardCharsets.UTF_8), issuance.seal());
    }

    private boolean inTime(Issuance issuance) {
        return keys.named(issuance.key())
                .map(key -> key.mayHaveSigned(issuance.content().issuedAt()))
                .orElse(true); // from before there were keys
    }

    private static boolean stands(Validity validity, List<CheckRows.Acted> acts) {
        var last = acts.get(acts.size() - 1);
        var status = Standing.after(acts.stream().map(CheckRows.Acted::kind).toList());
        if (status.isEmpty()) {
            return false;
        }
        if (validity.status() == Validity.Status.EXPIRED) {
            return status.equals("VALID") || status.equals("SUSPENDED");
        }
        var agrees = validity.status().name().equals(status);
        return agrees
                && (validity.status() == Validity.Status.VALID
                        || last.at().equals(validity.since())
                                && last.reason().equals(validity.reason())
                                && last.successor().equals(validity.successor()));
    }
}
