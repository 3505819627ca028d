// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/certificateinfo.h>
#include <cozewi/configuration.h>
#include <cozewi/doctor.h>
#include <cozewi/export.h>
#include <cozewi/finding.h>
#include <cozewi/header.h>
#include <cozewi/timeouts.h>

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Cozewi {

/// One call and the way that it takes.
struct CallRoute {
    /// Of a step; Stage::Session for the configured session.
    Stage stage = Stage::Session;
    /// Where it goes: "https://auth.example:443"; empty for the session, which goes anywhere.
    QString target;
    /// "http://proxy:3128" without credentials; empty for a direct connection.
    QString proxy;
    /// The variable that decided; empty where none did.
    QString variable;
    /// One sentence, in the language of the application.
    QString why;
};

/// A variable that other programs read and the configured session does not.
struct IgnoredVariable {
    /// The name of the variable.
    QString name;
    /// Fit for a screen: without user information.
    QString displayValue;
    /// Why it does not count.
    QString why;
};

/// One block of the CA's PEM text, good or not.
struct AuthorityBlock {
    /// Its place in the text, from 1.
    int number = 0;
    /// Absent where none could be read.
    std::optional<CertificateInfo> certificate;
    /// Why it verifies nothing, in the language of the application; empty where it is good.
    QString problem;
};

/// What the variables alone tell about proxy and CA. Nothing is sent; a file with the CA is read.
struct ProxyOverview {
    /// Whether any variable of the configured session is set.
    bool configured = false;
    /// Without credentials, port always there; empty where there is none or it is wrong.
    QUrl proxy;
    /// The variable that won.
    QString proxyVariable;
    /// Why it won, in one sentence.
    QString why;
    /// There is a ticket for it.
    bool hasTicket = false;
    /// The CA variable that won; its file where it is the path.
    QString caVariable;
    /// The file with the CA; empty where it is given as text.
    QString caPath;
    /// Every certificate of the CA that could be read; `problem` says what is wrong with one.
    QList<CertificateInfo> authorities;
    /// The same by number, with the blocks that could not be read.
    QList<AuthorityBlock> authorityBlocks;
    /// How each of the calls travels.
    QList<CallRoute> calls;
    /// What is set and does not count.
    QList<IgnoredVariable> ignored;
    /// What is missing, wrong or odd. Empty where all is well.
    FindingList findings;
};
[[nodiscard]] COZEWI_EXPORT ProxyOverview proxyOverview(const Configuration &configuration);

/// One hop of the way to the target, with all that was seen there.
struct ProbeHop {
    /// How far it is.
    enum class State { Pending, Running, Ok, Failed, Skipped };
    /// "configuration", "dns", "tcp", "proxy_tls", "connect", "tls", "http". Never translated.
    QString name;
    /// For people: "TLS to the proxy".
    QString title;
    /// How far it is.
    State state = State::Pending;
    /// How long it took; not set where it did not run.
    std::optional<std::chrono::microseconds> time;
    /// In one line, sanitised: "127.0.0.1", "TLSv1.3, CN=proxy", "HTTP 407 Proxy Authentication Required".
    QString seen;
    /// Who was talked to: "proxy:3128".
    QString peer;
    /// The addresses that the name resolved to (dns), or the one that was connected to (tcp).
    QStringList addresses;
    /// Status line and headers: the proxy's (connect), the target's (http). Secrets are masked.
    int status = 0;
    /// The reason in the status line.
    QString reason;
    /// Secrets are masked.
    HeaderList headers;
    /// The chain as presented, leaf first (proxy_tls, tls).
    QList<CertificateInfo> certificates;
    QString protocol; ///< "TLSv1.3"
    QString cipher; ///< the cipher suite, as OpenSSL names it
    std::optional<Finding>
        finding; ///< what is wrong or worth knowing, why, and what to change. For State::Failed always set
};

/// Who signed the target's certificate, as far as it can be told.
enum class TlsSigner {
    Unknown, ///< nothing was seen
    ConfiguredCa, ///< the proxy, as it should be
    PublicCa, ///< the system knows it: the proxy did not look into the connection
    UnknownCa, ///< neither: another machine between proxy and target, or the wrong CA is configured
};

/// What a Probe found.
struct ProbeReport {
    /// No variable of the session is set: there is nothing to probe.
    bool skipped = false;
    /// Ended before its end.
    bool cancelled = false;
    /// Every hop that ran went well.
    bool ok = false;
    /// Empty: as far as the proxy itself.
    QUrl target;
    /// What the variables say.
    ProxyOverview overview;
    /// The hops in order.
    QList<ProbeHop> hops;
    /// Who signed the target's certificate.
    TlsSigner signer = TlsSigner::Unknown;

    /// Those of the hops and of the overview, the cause of a failure first.
    [[nodiscard]] COZEWI_EXPORT FindingList findings() const;
    /// The hops that ran, as the doctor's JSON has them.
    [[nodiscard]] COZEWI_EXPORT QList<HopResult> hopResults() const;
};

/// How far a Probe goes, and for how long.
struct ProbeOptions {
    /// http: or https:; empty: as far as the proxy itself.
    QUrl target;
    /// `connect` holds for each of dns, tcp, the two TLS hops and connect; `read` for http; `overall` for all.
    Timeouts timeouts{std::chrono::seconds(5), std::chrono::seconds(15), std::chrono::seconds(60)};
};

/**
 * Walks the way of a request of the configured session hop by hop, on a connection of its own, and explains what
 * it finds. One GET is sent to the target, nothing else. The signals arrive in the thread in which the Probe lives.
 */
class COZEWI_EXPORT Probe : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Probe)
public:
    /// Does nothing before start().
    explicit Probe(const Configuration &configuration, const ProbeOptions &options = {}, QObject *parent = nullptr);
    /// Stops what is under way.
    ~Probe() override;

    /// Begins, or begins again: then the walk that was under way ends without a word. Never emits finished() from
    /// inside of it.
    void start();
    /// Ends it now; finished() says `cancelled`.
    void cancel();
    /// Between start() and finished().
    [[nodiscard]] bool isRunning() const;
    /// What is known so far.
    [[nodiscard]] const ProbeReport &report() const;

Q_SIGNALS:
    /// hops[\a index] began (State::Running), ended, or was skipped.
    void hopChanged(int index, const Cozewi::ProbeHop &hop);
    /// Everything is known.
    void finished(const Cozewi::ProbeReport &report);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The same as a future. Never fails; cancelling it stops the probe.
[[nodiscard]] COZEWI_EXPORT QFuture<ProbeReport> probe(const Configuration &configuration,
                                                       const ProbeOptions &options = {});

/// Puts what a probe found into \a diagnosis, as `cozewi doctor` shows it: the hops, its findings, that the way works
/// where it does, which calls go through the proxy, and which variables are set and ignored.
COZEWI_EXPORT void addProbe(Diagnosis &diagnosis, const ProbeReport &report);

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::ProbeHop)
Q_DECLARE_METATYPE(Cozewi::ProbeReport)
