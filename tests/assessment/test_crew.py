from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from pmqa_score.assessment.crew import MANY, TOGETHER, crew, in_order
from pmqa_score.errors import PmqaScoreError


def double(number: int) -> int:
    return 2 * number


def test_few_tasks_are_done_here_and_many_in_processes() -> None:
    with crew(MANY - 1) as few, crew(1, jobs=4) as one, crew(MANY, jobs=1) as alone:
        assert (few, one, alone) == (None, None, None)
    with crew(MANY, many=MANY + 1) as more_are_needed:
        assert more_are_needed is None
    with crew(2, jobs=2) as two:
        assert two is not None


def test_results_come_in_order_here_and_elsewhere() -> None:
    with ThreadPoolExecutor(2) as executor:
        for where in (None, executor):
            assert list(in_order(double, range(100), where)) == [2 * number for number in range(100)]


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    with ThreadPoolExecutor(2) as executor:
        results = in_order(double, tasks(), executor)
        assert next(results) == 0
        assert len(taken) <= 8 * TOGETHER
        results.close()


def test_a_failure_is_passed_on() -> None:
    with ThreadPoolExecutor(2) as executor, pytest.raises(ZeroDivisionError):
        list(in_order(lambda number: 1 // number, [1, 0], executor))


def test_a_cluster_that_cannot_be_reached_is_a_problem() -> None:
    with pytest.raises(PmqaScoreError) as caught, crew(1, cluster="nowhere"):
        pass
    assert [one.code for one in caught.value.problems] == ["CLUSTER_UNREACHABLE"]


class _WebServer(BaseRequestHandler):
    def handle(self) -> None:
        self.request.recv(1024)
        self.request.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")


def test_another_server_at_that_address_is_a_problem() -> None:
    with ThreadingTCPServer(("127.0.0.1", 0), _WebServer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"tcp://127.0.0.1:{server.server_address[1]}"
        with pytest.raises(PmqaScoreError) as caught, crew(1, cluster=address):
            pass
        server.shutdown()
    assert [one.code for one in caught.value.problems] == ["CLUSTER_UNREACHABLE"]
