"""Exit status 0 when ADDRESS and PORT can be served on; otherwise the remedy, in Chinese."""

import socket
import sys


def main(address: str, port: str) -> int:
    """Return the exit status: 0 free, 1 taken or not a port."""
    if not (port.isdecimal() and 0 < int(port) < 65536):  # noqa: PLR2004 - the range of TCP ports
        print(f"✗ 端口“{port}”不是 1 至 65535 之间的整数。", file=sys.stderr)
        return 1
    with socket.socket() as probe:
        # As the server itself does: a port that was just left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, int(port)))
        except OSError as error:
            print(f"✗ 端口 {port} 已被占用，或不能使用（{error.strerror}）。", file=sys.stderr)
            print("  请换一个端口，例如：make serve PORT=8001", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
