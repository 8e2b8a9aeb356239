package vn.hocvuso.certification.register;

import java.io.Serializable;

/**
 * A row that is not as it was.
 *
 * @param table the row's table
 * @param row its key, as the table has it
 * @param number of the certificate; empty where none is concerned or known
 */
public record Finding(Breach breach, String table, String row, String number) implements Serializable {

    static Finding entry(Breach breach, long index, String number) {
        return new Finding(breach, "certification_register_entry", Long.toString(index), number);
    }

    static Finding certificate(Breach breach, long certificate, String number) {
        return new Finding(breach, "certification_certificate", Long.toString(certificate), number);
    }

    static Finding act(Breach breach, long act, String number) {
        return new Finding(breach, "certification_act", Long.toString(act), number);
    }

    static Finding checkpoint(Breach breach, long size) {
        return new Finding(breach, "certification_register_checkpoint", Long.toString(size), "");
    }

    /** For logs and consoles: {@code CONTENT_CHANGED in certification_certificate 12 (HVS-…)}. */
    public String line() {
        return breach + " in " + table + " " + row + (number.isEmpty() ? "" : " (" + number + ")");
    }
}
