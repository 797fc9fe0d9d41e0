"""Say so in one line where the port named is taken: `python scripts/free_port.py 8000`."""

import socket
import sys

port = int(sys.argv[1])
with socket.socket() as listener:
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError:
        sys.exit(f"port {port} is taken: make serve PORT={port + 1}")
