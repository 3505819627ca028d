# SPDX-License-Identifier: MIT
"""Requests through a proxy with Python's requests: PROXY CA TICKET; prints one JSON object."""

import concurrent.futures
import json
import statistics
import sys
import time
import urllib.parse

import requests

ROUNDS = 500
PARALLEL = 32
PARALLEL_REQUESTS = 1000
URL = "https://api.example/bytes/1024"

proxy, authority, ticket = sys.argv[1:]
scheme, rest = proxy.split("://")
proxy = f"{scheme}://space:{urllib.parse.quote(ticket, safe='')}@{rest}"

session = requests.Session()
session.trust_env = False
session.proxies = {"https": proxy}
session.verify = authority
session.mount("https://", requests.adapters.HTTPAdapter(pool_connections=PARALLEL, pool_maxsize=PARALLEL))


def get(_=None):
    start = time.perf_counter_ns()
    session.get(URL, timeout=30).raise_for_status()
    return time.perf_counter_ns() - start


for _ in range(ROUNDS // 10):
    get()
single = statistics.median(get() for _ in range(ROUNDS))
with concurrent.futures.ThreadPoolExecutor(PARALLEL) as pool:
    list(pool.map(get, range(PARALLEL)))
    begin = time.perf_counter_ns()
    list(pool.map(get, range(PARALLEL_REQUESTS)))
    rate = PARALLEL_REQUESTS / ((time.perf_counter_ns() - begin) / 1e9)
print(json.dumps({"get": single, "requests_per_second": rate}))
