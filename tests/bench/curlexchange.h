// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// The peer of a cold exchange: libcurl doing the same two POSTs over one connection.
class CurlExchange {
public:
    /// \a authorities is a PEM file.
    CurlExchange(std::string idTokenUrl, std::string accessTokenUrl, std::string authorities);

    /// Connects, asks twice, closes. False where an answer was not 200.
    [[nodiscard]] bool run() const;

private:
    std::string m_idTokenUrl;
    std::string m_accessTokenUrl;
    std::string m_authorities;
};
