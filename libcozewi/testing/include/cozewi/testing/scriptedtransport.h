// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/runtime.h>
#include <cozewi/transport.h>

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Cozewi::Testing {

/// A request that is expected next. What is not set is not compared.
struct ExpectedRequest {
    std::optional<QByteArray> method;
    /// As QUrl::toEncoded() writes it.
    std::optional<QByteArray> url;
    /// Byte for byte.
    std::optional<QByteArray> body;
    /// Headers that have to be there with exactly this value.
    HeaderList headers;
    /// Names of headers that must not be there.
    QList<QByteArray> absentHeaders;
};

/// An answer with a JSON body; Content-Type is set.
[[nodiscard]] HttpAnswer jsonAnswer(QByteArrayView body, int status = 200, const HeaderList &headers = {});
/// An answer that is none.
[[nodiscard]] HttpAnswer failureAnswer(FailureKind kind, const QString &hop = {}, const QString &detail = {});

/**
 * What takes the place of the network: a list of expected requests with their answers, a handler, or
 * both (the list is used up first). It records every request. Make one, hand its factory() to
 * Runtime::create(), and keep it as long as you have questions. All functions are thread-safe.
 */
class TransportScript : public std::enable_shared_from_this<TransportScript> {
public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    static std::shared_ptr<TransportScript> create();
    ~TransportScript();
    TransportScript(const TransportScript &) = delete;
    TransportScript &operator=(const TransportScript &) = delete;

    /// The next request gets \a answer, and is compared with \a expected.
    void expect(const ExpectedRequest &expected, const HttpAnswer &answer);
    /// The next request, whatever it is, gets \a answer.
    void answer(const HttpAnswer &answer);
    /// Answers everything that the list does not. Called on the network thread when the answer is
    /// delivered (for a held request: when it is released).
    void setHandler(Handler handler);

    /// From now on answers are held back until release().
    void hold();
    /// Lets the oldest held answer go; does nothing where there is none.
    void releaseOne();
    /// Lets all held answers go and holds no more.
    void release();

    /// What was sent so far, the bodies complete.
    [[nodiscard]] QList<HttpRequest> requests() const;
    [[nodiscard]] qsizetype requestCount() const;
    /// How many requests were cancelled before their answer.
    [[nodiscard]] qsizetype cancelledCount() const;
    /// Answers that are held back now.
    [[nodiscard]] qsizetype heldCount() const;
    /// Expected requests that did not come yet.
    [[nodiscard]] qsizetype remainingCount() const;
    /// What differed from the expectations, in words; bodies are described by their size only.
    [[nodiscard]] QStringList mismatches() const;
    /// Blocks until \a count requests were sent in all. False after \a timeout.
    [[nodiscard]] bool waitForRequests(qsizetype count,
                                       std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;

    /// For Runtime::create(). \a clock stamps HttpAnswer::sentAt where an answer leaves it unset; it
    /// must outlive the Runtime. Keeps the script alive.
    [[nodiscard]] Runtime::TransportFactory factory(const Clock &clock = Clock::system());

private:
    friend class ScriptedTransport;
    struct Private;
    TransportScript();
    std::unique_ptr<Private> d;
};

/// The Transport that plays a TransportScript. Answers arrive in the thread that made it, never before
/// send() returns; that thread needs an event loop.
class ScriptedTransport : public Transport {
    Q_DISABLE_COPY_MOVE(ScriptedTransport)
public:
    explicit ScriptedTransport(std::shared_ptr<TransportScript> script, const Clock &clock = Clock::system());
    ~ScriptedTransport() override;

    quint64 send(const HttpRequest &request, Callback callback) override;
    void cancel(quint64 id) override;

private:
    friend class TransportScript;
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace Cozewi::Testing
