// SPDX-License-Identifier: MIT
#include "check.h"
#include "http/jsonanswer.h"

using namespace Cozewi;

/// An answer's body is an object or a named problem, and its shape is short and plain.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const JsonAnswer read = readJson(answer, {});
    check(read.problem == JsonAnswer::Problem::None || read.object.isEmpty());
    check(!read.shape.isEmpty());
    check(!read.shape.contains(QChar(0x1b)) && !read.shape.contains(u'\n'));
    return 0;
}
