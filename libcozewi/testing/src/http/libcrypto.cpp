// SPDX-License-Identifier: MIT
#include "http/libcrypto.h"

#include <QtCore/QLibrary>

#include <openssl/opensslv.h>

#include <stdexcept>
#include <string>

namespace Cozewi::Testing {

namespace {

template<typename Function>
Function lookedUp(QLibrary &library, const char *name)
{
    const auto function = reinterpret_cast<Function>(library.resolve(name));
    if (function == nullptr)
        throw std::runtime_error(std::string("cannot make certificates: libcrypto has no ") + name);
    return function;
}

Libcrypto load()
{
    // The ABI of the headers. It stays loaded: a QLibrary that goes does not unload.
    QLibrary library(QStringLiteral("crypto"), OPENSSL_VERSION_MAJOR);
    if (!library.load())
        throw std::runtime_error("cannot make certificates: " + library.errorString().toStdString());
    Libcrypto functions{};
#define COZEWI_LOOK_UP(name) functions.name = lookedUp<decltype(functions.name)>(library, #name);
    COZEWI_LIBCRYPTO_FUNCTIONS(COZEWI_LOOK_UP)
#undef COZEWI_LOOK_UP
    return functions;
}

} // namespace

const Libcrypto &libcrypto()
{
    static const Libcrypto functions = load();
    return functions;
}

} // namespace Cozewi::Testing
