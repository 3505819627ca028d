# SPDX-License-Identifier: MIT
"""The peer of `cozewi env --format json`: the same three requests with Python's requests."""

import json
import os

import requests

client_id = os.environ["COZE_WORKLOAD_IDENTITY_CLIENT_ID"]
first = requests.post(
    os.environ["COZE_WORKLOAD_IDENTITY_TOKEN_ENDPOINT"],
    data={
        "client_id": client_id,
        "client_secret": os.environ["COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"],
        "grant_type": "client_credentials",
    },
    timeout=30,
)
first.raise_for_status()
second = requests.post(
    os.environ["COZE_WORKLOAD_ACCESS_TOKEN_ENDPOINT"],
    data={
        "client_id": client_id,
        "subject_token": first.json()["access_token"],
        "subject_token_type": "urn:ietf:params:oauth:token-type:id_token",
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
    },
    timeout=30,
)
second.raise_for_status()
third = requests.get(
    os.environ["COZE_OUTBOUND_AUTH_ENDPOINT"] + "/env",
    headers={"Authorization": "Bearer " + second.json()["access_token"], "Content-Type": "application/json"},
    timeout=30,
)
third.raise_for_status()
print(json.dumps({item["key"]: item["value"] for item in third.json()["data"]["secrets"]}))
