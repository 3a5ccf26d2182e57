package io.gallerist.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A self-signed key in a PKCS #12 file made by the JDK's keytool, made once and kept. */
public final class Certificate {
    /** Guards nothing: the file is as public as the sample estate. */
    public static final String PASSWORD = "gallerist";

    /** As the directory signs its tokens. */
    public static final List<String> RSA = List.of("-keyalg", "RSA", "-keysize", "2048");

    /** Takes a tenth of the time of RSA, at each new connection. */
    public static final List<String> ELLIPTIC = List.of("-keyalg", "EC", "-groupname", "secp256r1");

    private static final String ALIAS = "emulator";

    private final Path file;

    private Certificate(Path file) {
        this.file = file;
    }

    /** @param algorithm one of the above, where it is not there yet */
    public static Certificate in(Path home, String name, List<String> algorithm) {
        Path file = home.resolve(name + ".p12");
        if (!Files.exists(file)) {
            make(file, algorithm);
        }
        return new Certificate(file);
    }

    private static void make(Path file, List<String> algorithm) {
        try {
            Files.createDirectories(file.getParent());
            Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            List<String> command = new ArrayList<>(List.of(tool.toString(), "-genkeypair", "-alias", ALIAS));
            command.addAll(algorithm);
            command.addAll(List.of(
                    "-validity",
                    "3650",
                    "-dname",
                    "CN=localhost, O=Gallerist emulator",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Path file() {
        return file;
    }

    public KeyStore.PrivateKeyEntry key() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return (KeyStore.PrivateKeyEntry)
                    store.getEntry(ALIAS, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate as PEM, for clients that are told to trust it. */
    public Path pem() {
        Path pem = Path.of(file.toString().replace(".p12", ".pem"));
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key().getCertificate().getEncoded());
            Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return pem;
    }
}
