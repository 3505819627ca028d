// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/recordedrequest.h>

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Cozewi::Testing {

/// The media type of a request without its parameters, in lower case.
QByteArray mediaType(const RecordedRequest &request);
/// The lane that a request names; empty for none.
QString laneOf(const RecordedRequest &request);
/// What is wrong with its lane headers; empty where nothing is.
QString laneProblem(const RecordedRequest &request);

/// The body of a POST with `application/x-www-form-urlencoded`, which has to hold exactly the expected
/// fields, each once and not empty. Problems name fields and never values.
class DemoForm {
public:
    DemoForm(const RecordedRequest &request, const QList<QByteArray> &fields);

    /// Empty where everything is as it should be.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QByteArray value(const QByteArray &field) const { return m_values.value(field); }

private:
    QString readBody(const QByteArray &body, const QList<QByteArray> &fields);

    QHash<QByteArray, QByteArray> m_values;
    QString m_problem;
};

} // namespace Cozewi::Testing
