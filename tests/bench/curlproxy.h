// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// Requests through a proxy with libcurl, on one kept connection. Apart from the rest, as curl's macros are.
class CurlProxy {
public:
    CurlProxy(const std::string &proxy, const std::string &authority, const std::string &credentials);
    ~CurlProxy();
    CurlProxy(const CurlProxy &) = delete;
    CurlProxy &operator=(const CurlProxy &) = delete;

    /// False where the answer is not a 200. The body is thrown away.
    bool get(const std::string &url);

private:
    void *m_curl;
};
