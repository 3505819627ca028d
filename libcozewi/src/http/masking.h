// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace Cozewi {

/// Servers quote what they were sent: as it is, trimmed, cut, wrapped, escaped for a form, a URL, HTML or JSON, in
/// other case, or within base64. Takes the place of every run of 12 characters or more that a text shares with a
/// secret, or with one of those forms of it (of a shorter secret: of half of it, of 8 characters at least, and below
/// that of the whole).
class Masker {
public:
    explicit Masker(const QList<Secret> &secrets);
    ~Masker();
    Q_DISABLE_COPY_MOVE(Masker)

    /// \a text fit to be shown (see sanitizedText()), not yet cut, and with masks. To be called before the text is
    /// cut: of less than a run nothing would be found any more.
    [[nodiscard]] QString masked(const QString &text) const;

private:
    class Sieve;
    void add(const QString &form, qsizetype shortest);
    /// Whether it is worth a look: most texts share nothing with a secret.
    [[nodiscard]] bool mayHold(const QString &searched) const;

    /// Folded, the shortest first.
    QStringList m_forms;
    /// Of all runs that give a form away.
    std::unique_ptr<Sieve> m_sieve;
    QList<qsizetype> m_lengths;
};

/// The same for a single text.
QString withoutSecrets(const QString &text, const QList<Secret> &secrets);

} // namespace Cozewi
