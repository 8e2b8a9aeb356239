package vn.hocvuso.bench.assessment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection that is kept open, as cheap as can be: the load generator shares the processors with what is
 * measured. Not for several threads at once.
 */
public final class RawConnection implements AutoCloseable {

    /** What came back; the body as text, and whether the server wants to know the client again. */
    public record Answer(int status, String location, String body, boolean setsCookie) {}

    private final String host;
    private final URI address;
    private Socket socket;
    private OutputStream out;
    private InputStream in;

    public RawConnection(String address) throws IOException {
        this.address = URI.create(address);
        this.host = this.address.getHost() + ":" + this.address.getPort();
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /** Sends a request with a body and waits for the answer. */
    public Answer send(String method, String path, String token, String mediaType, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                + "\r\nCookie: hvs=" + token + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n";
        var request = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        return twice(request);
    }

    /**
     * Asks for a page as somebody who has not signed in, by way of a proxy.
     *
     * @param client where the proxy says that the request comes from
     */
    public Answer get(String path, String client) throws IOException {
        return twice(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-For: " + client + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer twice(byte[] request) throws IOException {
        try {
            return answer(request);
        } catch (IOException closed) {
            // A server closes a connection after so many requests; all that are sent here may be sent twice.
            socket.close();
            connect();
            return answer(request);
        }
    }

    private Answer answer(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var location = "";
        var cookie = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("location:")) {
                location = line.substring(9).strip();
            }
            cookie |= lower.startsWith("set-cookie:");
        }
        var body = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(status, location, body, cookie);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("The server has closed the connection");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
