// SPDX-License-Identifier: MIT
#include "config/cabundle.h"

#include "base/errorkinds.h"
#include "base/sentences.h"
#include "base/tr.h"
#include "config/displayvalue.h"
#include "config/pem.h"

#include <cozewi/envkeys.h>
#include <cozewi/errors.h>
#include <cozewi/text.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtNetwork/QSslCertificateExtension>

#include <algorithm>

namespace Cozewi {

namespace {

using Verdict = CaEntry::Verdict;

constexpr qint64 maximumFileSize = qint64{16} * 1024 * 1024;

bool isCertificateLabel(const QByteArray &label)
{
    // The two old names hold the same, the second with OpenSSL's trust settings behind it.
    return label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE";
}

/// basicConstraints (RFC 5280 section 4.2.1.9). Certificates of version 1 have none.
bool mayBeCa(const QSslCertificate &certificate)
{
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    for (const QSslCertificateExtension &extension : extensions) {
        if (extension.name() == u"basicConstraints")
            return extension.value().toMap().value(QStringLiteral("ca")).toBool();
    }
    return certificate.version() == "1";
}

bool hasIssuerIn(const QList<CaEntry> &entries, const QSslCertificate &certificate)
{
    return std::any_of(entries.cbegin(), entries.cend(), [&](const CaEntry &other) {
        return !other.certificate.isNull() && other.certificate != certificate
            && other.certificate.subjectDisplayName() == certificate.issuerDisplayName();
    });
}

Verdict judge(const QSslCertificate &certificate, const QDateTime &now)
{
    if (certificate.expiryDate() < now)
        return Verdict::Expired;
    if (certificate.effectiveDate() > now)
        return Verdict::NotYetValid;
    if (!mayBeCa(certificate) && !certificate.isSelfSigned())
        return Verdict::NotCa;
    return Verdict::Good;
}

CaEntry read(const PemBlock &block, const QDateTime &now)
{
    CaEntry entry;
    entry.label = sanitizedText(QByteArrayView(block.label), 40);
    if (block.label.contains("PRIVATE KEY"))
        entry.verdict = Verdict::PrivateKey;
    else if (block.state == PemBlock::State::Truncated)
        entry.verdict = Verdict::Truncated;
    else if (!isCertificateLabel(block.label))
        entry.verdict = Verdict::OtherLabel;
    else {
        const QList<QSslCertificate> found = QSslCertificate::fromData(block.data, QSsl::Der);
        entry.certificate = found.value(0);
        entry.verdict = entry.certificate.isNull() ? Verdict::Broken : judge(entry.certificate, now);
    }
    return entry;
}

bool isPath(const QByteArray &text)
{
    return text.startsWith('/') && !text.contains('\n');
}

/// Why a text without any BEGIN line is no PEM.
void explainNoPem(const QByteArray &text, CaBundle &bundle)
{
    if (text.trimmed().isEmpty()) {
        bundle.problem = Text::tr("is empty");
        bundle.hint = Text::tr("Put the CA certificate there, from -----BEGIN CERTIFICATE----- to "
                               "-----END CERTIFICATE-----.");
    } else if (!QSslCertificate::fromData(text, QSsl::Der).isEmpty()) {
        bundle.problem = Text::tr("is a certificate in DER form, not PEM text");
        bundle.hint = Text::tr("Convert it: openssl x509 -inform der -in FILE -out FILE.pem");
    } else if (isPath(text)) {
        bundle.problem = Text::tr("is a path, not PEM text");
        bundle.hint = Text::tr("Put the path into %1, or the file's content into %2.")
                          .arg(EnvKeys::OutboundAuthProxyCaPath, EnvKeys::OutboundAuthProxyCa);
    } else {
        bundle.problem = Text::tr("is not PEM text");
        bundle.hint = Text::tr("PEM text begins with -----BEGIN CERTIFICATE-----; copy it whole, with that line.");
    }
}

void explainNoCertificate(CaBundle &bundle)
{
    const auto isKey = [](const CaEntry &entry) { return entry.verdict == Verdict::PrivateKey; };
    if (std::all_of(bundle.entries.cbegin(), bundle.entries.cend(), isKey)) {
        bundle.problem = Text::tr("is a private key, not a certificate");
        bundle.hint =
            Text::tr("Put the CA's certificate there. A private key does not belong there: treat it as exposed.");
        return;
    }
    bundle.problem = Text::tr("holds no certificate that can be read: %1").arg(joinProblems(bundle.warnings()));
    bundle.hint = Text::tr("Copy the certificates again, each whole from its BEGIN to its END line.");
}

[[noreturn]] void throwBundleError(const QString &variable, const QString &path, const QString &problem,
                                   const QString &hint)
{
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.stage = Stage::Configuration;
    info.kind = ErrorKinds::Configuration;
    info.variables = QStringList{variable};
    info.message = holdsPem(path)
        ? Text::tr("%1 %2", "a variable and what is wrong with it").arg(variable, problem)
        : Text::tr("%1: the file %2 %3", "variable, path, what is wrong").arg(variable, displayPath(path), problem);
    info.hint = hint;
    throw ConfigurationError(info);
}

[[noreturn]] void throwPemInsteadOfPath(const QString &variable, const QString &text)
{
    const QList<PemBlock> blocks = pemBlocks(text.toUtf8());
    const bool holdsKey = std::any_of(blocks.cbegin(), blocks.cend(),
                                      [](const PemBlock &block) { return block.label.contains("PRIVATE KEY"); });
    throwBundleError(variable, text, Text::tr("is PEM text, not a path"),
                     holdsKey
                         ? Text::tr("Name a file with the CA's certificate. A private key does not belong there: treat "
                                    "it as exposed.")
                         : Text::tr("Write the text to a file and name that file here."));
}

} // namespace

QString CaEntry::describe() const
{
    const QString name = certificate.isNull()
        ? Text::tr("block %1").arg(number)
        : Text::tr("block %1 (%2)").arg(number).arg(sanitizedText(certificate.subjectDisplayName(), 80));
    const auto date = [](const QDateTime &time) { return QLocale::c().toString(time.toUTC(), u"yyyy-MM-dd"); };
    switch (verdict) {
    case Verdict::Good:
        return Text::tr("%1 is valid until %2").arg(name, date(certificate.expiryDate()));
    case Verdict::Expired:
        return Text::tr("%1 expired on %2").arg(name, date(certificate.expiryDate()));
    case Verdict::NotYetValid:
        return Text::tr("%1 is not valid before %2").arg(name, date(certificate.effectiveDate()));
    case Verdict::NotCa:
        return Text::tr("%1 is the certificate of a server, not of a CA").arg(name);
    case Verdict::IntermediateOnly:
        return Text::tr("%1 is an intermediate CA, and the one that issued it is missing").arg(name);
    case Verdict::Truncated:
        return Text::tr("%1 has no END line").arg(name);
    case Verdict::Broken:
        return Text::tr("%1 cannot be decoded").arg(name);
    case Verdict::PrivateKey:
        return Text::tr("%1 is a private key").arg(name);
    case Verdict::OtherLabel:
        return Text::tr("%1 is not a certificate but \"%2\"").arg(name, label);
    }
    Q_UNREACHABLE();
}

QList<QSslCertificate> CaBundle::certificates() const
{
    QList<QSslCertificate> result;
    for (const CaEntry &entry : entries) {
        if (!entry.certificate.isNull())
            result.append(entry.certificate);
    }
    return result;
}

QStringList CaBundle::warnings() const
{
    QStringList result;
    for (const CaEntry &entry : entries) {
        if (!entry.isUsable())
            result.append(entry.describe());
    }
    return result;
}

CaBundle parseCaBundle(const QByteArray &text, const QDateTime &now)
{
    CaBundle bundle;
    for (const PemBlock &block : pemBlocks(text)) {
        bundle.entries.append(read(block, now));
        bundle.entries.last().number = static_cast<int>(bundle.entries.size());
    }
    for (CaEntry &entry : bundle.entries) {
        if (entry.isUsable() && !entry.certificate.isSelfSigned() && !hasIssuerIn(bundle.entries, entry.certificate))
            entry.verdict = Verdict::IntermediateOnly;
    }
    if (bundle.entries.isEmpty())
        explainNoPem(text, bundle);
    else if (bundle.certificates().isEmpty())
        explainNoCertificate(bundle);
    return bundle;
}

CaBundle readCaBundle(const QString &path, const QString &variable)
{
    if (holdsPem(path))
        throwPemInsteadOfPath(variable, path);
    QFile file(path);
    if (QFileInfo(path).isDir())
        throwBundleError(variable, path, Text::tr("is a folder"), Text::tr("Name a PEM file."));
    if (!file.open(QIODevice::ReadOnly))
        throwBundleError(variable, path, Text::tr("cannot be read: %1").arg(sanitizedText(file.errorString())),
                         Text::tr("Check the path and whether this user may read it, or remove the variable."));
    const QByteArray text = file.read(maximumFileSize + 1);
    if (text.size() > maximumFileSize)
        throwBundleError(variable, path, Text::tr("is too big for a PEM file"), Text::tr("Name a PEM file."));
    CaBundle bundle = parseCaBundle(text);
    if (!bundle.problem.isEmpty())
        throwBundleError(variable, path, bundle.problem,
                         isPath(text) ? Text::tr("Name the PEM file itself.") : bundle.hint);
    return bundle;
}

} // namespace Cozewi
