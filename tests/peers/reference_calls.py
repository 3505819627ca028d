# SPDX-License-Identifier: MIT
# The four calls as the reference SDK makes them, with the library that it uses. Prints the results as JSON.
import json
import os
import sys

import requests

TIMEOUT = (5, 30)
JWT_TYPE = "urn:ietf:params:oauth:token-type:id_token"
EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"


def lane_headers():
    lane = os.environ.get("COZE_SERVER_ENV") or "NONE"
    if lane == "NONE":
        return {}
    headers = {"x-tt-env": lane}
    if lane.startswith("ppe_"):
        headers["x-use-ppe"] = "1"
    return headers


def form_call(variable, fields):
    headers = {"Content-Type": "application/x-www-form-urlencoded", **lane_headers()}
    answer = requests.post(os.environ[variable], headers=headers, data=fields, timeout=TIMEOUT)
    answer.raise_for_status()
    return answer.json()


def main():
    client_id = os.environ["COZE_WORKLOAD_IDENTITY_CLIENT_ID"]
    id_token = form_call("COZE_WORKLOAD_IDENTITY_TOKEN_ENDPOINT", {
        "client_id": client_id,
        "client_secret": os.environ["COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"],
        "grant_type": "client_credentials",
    })["access_token"]
    token = form_call("COZE_WORKLOAD_ACCESS_TOKEN_ENDPOINT", {
        "client_id": client_id,
        "subject_token": id_token,
        "subject_token_type": JWT_TYPE,
        "grant_type": EXCHANGE,
    })

    base = os.environ["COZE_OUTBOUND_AUTH_ENDPOINT"]
    headers = {
        "Authorization": "Bearer " + token["access_token"],
        "Content-Type": "application/json",
        **lane_headers(),
    }
    credential = requests.post(base + "/integration", headers=headers,
                               json={"integration_name": sys.argv[1]}, timeout=TIMEOUT)
    variables = requests.get(base + "/env", headers=headers, timeout=TIMEOUT)
    json.dump({
        "expires_in": token["expires_in"],
        "credential": credential.json(),
        "env": variables.json(),
    }, sys.stdout)


main()
