package vn.hocvuso.certification.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of the sheet as an ICC profile (ISO 15076-1:2010, version 4.2): sRGB (IEC 61966-2-1), its curve as a formula.
 * Written here, so that it is the same bytes on every machine.
 */
final class Srgb {

    static final String NAME = "sRGB IEC61966-2.1";

    private static final int HEADER = 128;
    private static final int ENTRY = 12;

    private Srgb() {}

    /** The profile; the same bytes every time. */
    static byte[] profile() {
        var curve = numbers("para", 3 << 16, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("desc", text("sRGB"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        tags.put(
                "chad",
                numbers(
                        "sf32", null, 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508,
                        0.75168));
        tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return assembled(tags);
    }

    private static byte[] assembled(Map<String, byte[]> tags) {
        var size = HEADER
                + 4
                + tags.size() * ENTRY
                + tags.values().stream().distinct().mapToInt(tag -> tag.length).sum();
        var profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.putInt(tags.size());
        var at = HEADER + 4 + tags.size() * ENTRY;
        var placed = new LinkedHashMap<byte[], Integer>();
        for (var tag : tags.entrySet()) {
            var data = tag.getValue();
            if (!placed.containsKey(data)) {
                placed.put(data, at);
                at += data.length;
            }
            profile.put(ascii(tag.getKey())).putInt(placed.get(data)).putInt(data.length);
        }
        placed.keySet().forEach(profile::put);
        return profile.array();
    }

    /** Clause 7.2: a display, RGB seen through XYZ under D50. */
    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x04200000);
        profile.put(ascii("mntrRGB XYZ "));
        for (var part : new int[] {2026, 1, 1, 0, 0, 0}) {
            profile.putShort((short) part);
        }
        profile.put(ascii("acsp")).position(68);
        profile.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249)).position(HEADER);
    }

    private static byte[] xyz(double x, double y, double z) {
        return numbers("XYZ ", null, x, y, z);
    }

    private static byte[] numbers(String type, Integer function, double... values) {
        var data = ByteBuffer.allocate(8 + (function == null ? 0 : 4) + 4 * values.length);
        data.put(ascii(type)).putInt(0);
        if (function != null) {
            data.putInt(function);
        }
        for (var value : values) {
            data.putInt(fixed(value));
        }
        return data.array();
    }

    /** Clause 10.13: one text, in English. */
    private static byte[] text(String text) {
        var letters = text.getBytes(StandardCharsets.UTF_16BE);
        var data = ByteBuffer.allocate((28 + letters.length + 3) / 4 * 4);
        data.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
        data.putInt(letters.length).putInt(28).put(letters);
        return data.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
