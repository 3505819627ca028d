// SPDX-License-Identifier: MIT
#include "curlproxy.h"

#include <curl/curl.h>

namespace {

std::size_t discard(char *, std::size_t size, std::size_t count, void *)
{
    return size * count;
}

} // namespace

CurlProxy::CurlProxy(const std::string &proxy, const std::string &authority, const std::string &credentials)
    : m_curl(curl_easy_init())
{
    curl_easy_setopt(m_curl, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(m_curl, CURLOPT_PROXY, proxy.c_str());
    curl_easy_setopt(m_curl, CURLOPT_PROXYUSERPWD, credentials.c_str());
    curl_easy_setopt(m_curl, CURLOPT_PROXYAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(m_curl, CURLOPT_CAINFO, authority.c_str());
    curl_easy_setopt(m_curl, CURLOPT_PROXY_CAINFO, authority.c_str());
    curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, discard);
    curl_easy_setopt(m_curl, CURLOPT_NOSIGNAL, 1L);
}

CurlProxy::~CurlProxy()
{
    curl_easy_cleanup(m_curl);
}

bool CurlProxy::get(const std::string &url)
{
    long status = 0;
    curl_easy_setopt(m_curl, CURLOPT_URL, url.c_str());
    return curl_easy_perform(m_curl) == CURLE_OK
        && curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK && status == 200;
}
