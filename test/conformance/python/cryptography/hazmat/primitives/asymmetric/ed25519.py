"""The one class of the package `cryptography` that docs/verify-license.md needs, played by the program openssl (3.0 or later) where the package is not installed."""
import os
import subprocess
import tempfile

# A SubjectPublicKeyInfo of Ed25519 up to its 32 bytes (RFC 8410).
PREFIX = bytes.fromhex("302a300506032b6570032100")


class Ed25519PublicKey:
    def __init__(self, data):
        self._data = data

    @classmethod
    def from_public_bytes(cls, data):
        if len(data) != 32:
            raise ValueError("An Ed25519 public key is 32 bytes long")
        return cls(data)

    def verify(self, signature, data):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, content in (("key", PREFIX + self._data), ("signature", signature), ("data", data)):
                paths.append(os.path.join(folder, name))
                with open(paths[-1], "wb") as file:
                    file.write(content)
            key, sig, text = paths
            command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", key, "-rawin", "-in", text, "-sigfile", sig]
            if subprocess.run(command, capture_output=True).returncode != 0:
                raise ValueError("InvalidSignature")
