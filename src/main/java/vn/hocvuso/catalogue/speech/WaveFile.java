package vn.hocvuso.catalogue.speech;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Joins sounds of 16-bit PCM in RIFF files (Multimedia Programming Interface and Data Specifications 1.0, chapter 3)
 * into one file. All must have the form of the first.
 */
final class WaveFile implements AutoCloseable {

    private static final int HEADER = 44;
    private static final int BITS = 16;

    /** What a file holds: the form of its samples, and where they lie. */
    private record Samples(int channels, int rate, int begin, int length) {}

    private final RandomAccessFile file;
    private int channels;
    private int rate;
    private long length;

    WaveFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        file.write(new byte[HEADER]);
    }

    /** Adds a sound at the end. */
    void append(Path wave) throws IOException {
        var bytes = Files.readAllBytes(wave);
        var samples = samples(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        if (rate == 0) {
            rate = samples.rate();
            channels = samples.channels();
        } else if (rate != samples.rate() || channels != samples.channels()) {
            throw new IOException("A sound of another form");
        }
        file.write(bytes, samples.begin(), samples.length());
        length += samples.length();
    }

    /** Adds silence at the end. */
    void pause(int milliseconds) throws IOException {
        var silence = new byte[(int) ((long) rate * milliseconds / 1000) * frame()];
        file.write(silence);
        length += silence.length;
    }

    /** How long it is so far. */
    int milliseconds() {
        return rate == 0 ? 0 : (int) (length / frame() * 1000 / rate);
    }

    private int frame() {
        return channels * BITS / 8;
    }

    private static Samples samples(ByteBuffer wave) throws IOException {
        if (wave.limit() < HEADER
                || !name(wave, 0).equals("RIFF")
                || !name(wave, 8).equals("WAVE")) {
            throw new IOException("Not a RIFF file of sound");
        }
        var channels = 0;
        var rate = 0;
        var at = 12L;
        while (at + 8 <= wave.limit()) {
            var begin = (int) at + 8;
            var size = wave.getInt((int) at + 4) & 0xffffffffL;
            var name = name(wave, (int) at);
            if (name.equals("fmt ") && begin + 16 <= wave.limit()) {
                channels = wave.getShort(begin + 2);
                rate = wave.getInt(begin + 4);
                if (wave.getShort(begin) != 1 || wave.getShort(begin + 14) != BITS || channels < 1 || rate < 1) {
                    throw new IOException("Not PCM of 16 bits");
                }
            } else if (name.equals("data") && rate > 0) {
                return new Samples(channels, rate, begin, (int) Math.min(size, wave.limit() - begin));
            }
            at = begin + size + size % 2;
        }
        throw new IOException("No samples");
    }

    private static String name(ByteBuffer wave, int at) {
        var name = new byte[4];
        wave.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Writes the header, for the length is known now. */
    @Override
    public void close() throws IOException {
        try (file) {
            var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (HEADER - 8 + length));
            header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
            header.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * frame());
            header.putShort((short) frame()).putShort((short) BITS);
            header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) length);
            file.seek(0);
            file.write(header.array());
        }
    }
}
