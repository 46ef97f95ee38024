"""A server of Tepat that is started for a measurement and ended after it."""
import signal
import socket
import subprocess
import sys
import time


def serve(program, register, more, log):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with open(log, "wb") as file:
        server = subprocess.Popen(
            [program, "serve", *more, *register.arguments, "--port", str(port)], stdout=file, stderr=file, stdin=subprocess.DEVNULL)
    try:
        wait_for(port, server, log)
    except BaseException:
        end(server)
        raise
    return port, server, log


def end(server):
    if server.poll() is None:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def wait_for(port, server, log):
    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    with open(log, errors="replace") as file:
        sys.exit("the server did not come up:\n" + file.read()[-1000:])
