// SPDX-License-Identifier: MIT
#include "curlexchange.h"

#include <curl/curl.h>

#include <memory>
#include <utility>

namespace {

std::size_t collect(char *data, std::size_t size, std::size_t count, void *target)
{
    static_cast<std::string *>(target)->append(data, size * count);
    return size * count;
}

bool post(CURL *curl, const std::string &url, const std::string &body, std::string *answer)
{
    answer->clear();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer);
    long status = 0;
    return curl_easy_perform(curl) == CURLE_OK && curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK
        && status == 200;
}

/// The value of `access_token`, as somebody who uses libcurl alone would find it.
std::string accessToken(const std::string &answer)
{
    const std::string name = "\"access_token\": \"";
    const std::size_t begin = answer.find(name);
    if (begin == std::string::npos)
        return {};
    const std::size_t value = begin + name.size();
    return answer.substr(value, answer.find('"', value) - value);
}

} // namespace

CurlExchange::CurlExchange(std::string idTokenUrl, std::string accessTokenUrl, std::string authorities)
    : m_idTokenUrl(std::move(idTokenUrl))
    , m_accessTokenUrl(std::move(accessTokenUrl))
    , m_authorities(std::move(authorities))
{
}

bool CurlExchange::run() const
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    curl_easy_setopt(curl.get(), CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(curl.get(), CURLOPT_CAINFO, m_authorities.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, collect);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    std::string answer;
    if (!post(curl.get(), m_idTokenUrl, "client_id=bench&client_secret=bench&grant_type=client_credentials", &answer))
        return false;
    const std::string exchange = "client_id=bench&subject_token=" + accessToken(answer)
        + "&subject_token_type=urn%3Aietf%3Aparams%3Aoauth%3Atoken-type%3Aid_token"
          "&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange";
    return post(curl.get(), m_accessTokenUrl, exchange, &answer) && !accessToken(answer).empty();
}
